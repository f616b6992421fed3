package io.github.companyaccounts.model.authorization;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The pieces of scans as rows. */
public final class ScanPieces {

    private final EntityManager entities;

    public ScanPieces(EntityManager entities) {
        this.entities = entities;
    }

    /** One piece; empty after the last one. */
    Optional<byte[]> piece(String scanId, int number) {
        return entities.createQuery(
                        "select s.content from AuthorizationScanEntity s where s.scanId = :scan and s.piece = :number",
                        byte[].class)
                .setParameter("scan", scanId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    int forget(String scanId) {
        return entities.createQuery("delete from AuthorizationScanEntity s where s.scanId = :scan")
                .setParameter("scan", scanId)
                .executeUpdate();
    }

    /**
     * Removes pieces that belong to no authorization.
     *
     * @param before written before this moment: later ones may still be of an upload under way
     * @return how many scans' pieces
     */
    public int forgetLost(long before, int atATime) {
        List<String> lost = entities.createQuery(
                        "select distinct s.scanId from AuthorizationScanEntity s where s.writtenAt < :before"
                                + " and not exists (select a.id from AuthorizationEntity a where a.scanId = s.scanId)",
                        String.class)
                .setParameter("before", before)
                .setMaxResults(atATime)
                .getResultList();
        lost.forEach(this::forget);
        return lost.size();
    }
}
