package app.pathfinder.core.isolation.proof;

/**
 * What became of one statement. Immutable.
 *
 * @param rows how many rows it reached, where it ran
 * @param detail why it failed, as a code without content; empty otherwise
 */
record Outcome(Kind kind, int rows, String detail) {
    enum Kind {
        RAN,
        REFUSED,
        FAILED
    }

    static final Outcome REFUSED = new Outcome(Kind.REFUSED, 0, "");

    static Outcome ran(int rows) {
        return new Outcome(Kind.RAN, rows, "");
    }

    static Outcome failed(String detail) {
        return new Outcome(Kind.FAILED, 0, detail);
    }

    /** Whether it reached exactly the one row that the proof planted. */
    boolean reachedCanary() {
        return kind == Kind.RAN && rows == 1;
    }

    /** As whom the statement was run decides what it must come to; without a good control nothing is proven. */
    Verdict verdict(ProofIdentity identity, ProofStatement statement, Outcome control) {
        if (kind == Kind.RAN && (rows > 0 || identity.mustBeRefused(statement))) {
            return Verdict.BREACHED;
        }
        return kind == Kind.FAILED || !control.reachedCanary() ? Verdict.UNPROVEN : Verdict.HELD;
    }

    /** In words for a report. */
    String text() {
        return switch (kind) {
            case RAN -> rows == 0 ? "reached none" : "reached " + rows;
            case REFUSED -> "refused";
            case FAILED -> "failed: " + detail;
        };
    }
}
