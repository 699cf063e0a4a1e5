package app.pathfinder.core.portability.resume.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the document, from margin to margin.
 *
 * @param before space above it, which is left out at the top of a page
 * @param keepsWithNext whether no page may end with it
 * @param ruleFrom where a thin line begins that goes to the right margin; negative for none
 */
record Row(List<Placed> texts, float height, float before, boolean keepsWithNext, float ruleFrom) {
    static final float NO_RULE = -1;

    Row {
        texts = List.copyOf(texts);
    }

    Row(List<Placed> texts, float height) {
        this(texts, height, 0, false, NO_RULE);
    }

    Row before(float space) {
        return new Row(texts, height, space, keepsWithNext, ruleFrom);
    }

    Row keptWithNext() {
        return new Row(texts, height, before, true, ruleFrom);
    }

    Row ruledFrom(float x) {
        return new Row(texts, height, before, keepsWithNext, x);
    }

    /** This and what stands to the left of it, which is read first, even if it reaches down beside the next rows. */
    Row beside(List<Placed> left) {
        var all = new ArrayList<>(left);
        all.addAll(texts);
        return new Row(all, height, before, keepsWithNext, ruleFrom);
    }
}
