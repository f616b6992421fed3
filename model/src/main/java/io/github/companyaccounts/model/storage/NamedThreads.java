package io.github.companyaccounts.model.storage;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that can be told apart in a thread dump, and do not keep the server from stopping. */
public final class NamedThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger number = new AtomicInteger();

    public NamedThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
