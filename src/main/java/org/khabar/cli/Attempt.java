package org.khabar.cli;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does work of which one piece may fail without harm to the others. One that runs out of memory is
 * tried again alone, since others may have taken it. Safe to share.
 */
final class Attempt {
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  /**
   * Does the work.
   *
   * @param failed what to yield instead when something is thrown
   */
  <R> R of(Supplier<R> work, Function<Throwable, R> failed) {
    memory.readLock().lock();
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      return failed.apply(e);
    } catch (OutOfMemoryError e) {
      // Tried again below, when what this one has taken is free.
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed.apply(e);
    } finally {
      memory.writeLock().unlock();
    }
  }
}
