import type { Person } from "./person";

/** What each part of a person's card gets. */
export interface CardProps {
    readonly customerNumber: string;
    readonly person: Person;
    /** Something changed: read the person anew. */
    readonly onChanged: () => void;
}
