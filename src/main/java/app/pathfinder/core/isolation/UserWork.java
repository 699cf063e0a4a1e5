package app.pathfinder.core.isolation;

/** Work inside one transaction of one user. */
@FunctionalInterface
public interface UserWork<T> {
    T run(UserTransaction transaction);
}
