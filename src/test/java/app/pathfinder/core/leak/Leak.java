package app.pathfinder.core.leak;

/** Something of one user's that came to another. */
record Leak(String operation, String actor, String owner, String what) {
    /** Whether a text shows whose it is. */
    boolean isCanary() {
        return !Canary.in(what).isEmpty();
    }

    @Override
    public String toString() {
        return operation + " of " + actor + " gave or reached " + what + " of " + owner;
    }
}
