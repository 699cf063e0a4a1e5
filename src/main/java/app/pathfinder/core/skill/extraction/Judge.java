package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.extraction.Term.Guard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which places of one text that read as a skill mean it. What a name is worth by itself comes first; then names
 * of a list vouch for their doubtful neighbours; then what the text denies is left out.
 */
final class Judge {
    private final Surroundings around;
    private final List<Candidate> candidates;
    private final @Nullable Evidence[] evidence;

    /** The candidates are in order of text and do not overlap. */
    Judge(Surroundings around, List<Candidate> candidates) {
        this.around = around;
        this.candidates = candidates;
        evidence = new @Nullable Evidence[candidates.size()];
    }

    /** What each candidate is worth, null for those that mean something else. */
    List<@Nullable Evidence> decide() {
        for (var i = 0; i < evidence.length; i++) {
            evidence[i] = byItself(candidates.get(i), i);
        }
        vouch();
        leaveOutDenied();
        var decided = new ArrayList<@Nullable Evidence>(evidence.length);
        for (var each : evidence) {
            decided.add(each);
        }
        return decided;
    }

    private @Nullable Evidence byItself(Candidate candidate, int index) {
        var term = candidate.term();
        return switch (term.guard()) {
            case NONE -> term.evidence();
            case SHORT -> around.hasCapitals(candidate) ? term.evidence() : told(candidate);
            case LETTER -> told(candidate);
            case EVERYDAY -> {
                var told = told(candidate);
                yield told == null && !isDoubtful(candidate, index) ? Evidence.CAPITALS : told;
            }
        };
    }

    private @Nullable Evidence told(Candidate candidate) {
        return around.hasTellingWord(candidate) ? Evidence.COMPANY : null;
    }

    /** Where a capital says little: first word of a sentence, or beside another one that is not of a skill. */
    private boolean isDoubtful(Candidate candidate, int index) {
        return around.beginsSentence(candidate)
                || (around.beginsLongerName(candidate) && !isNext(index + 1, candidate.last() + 2))
                || (around.endsLongerName(candidate) && !isPrevious(index - 1, candidate.first() - 2));
    }

    private boolean isNext(int index, int first) {
        return index < candidates.size() && candidates.get(index).first() == first;
    }

    private boolean isPrevious(int index, int last) {
        return index >= 0 && candidates.get(index).last() == last;
    }

    private void vouch() {
        for (var i = 1; i < evidence.length; i++) {
            if (evidence[i - 1] != null && isOpen(i) && isInList(i - 1, i)) {
                evidence[i] = Evidence.COMPANY;
            }
        }
        for (var i = evidence.length - 2; i >= 0; i--) {
            if (evidence[i + 1] != null && isOpen(i) && around.areLinked(candidates.get(i), candidates.get(i + 1))) {
                evidence[i] = Evidence.COMPANY;
            }
        }
    }

    private boolean isOpen(int index) {
        return evidence[index] == null || evidence[index] == Evidence.CAPITALS;
    }

    /** On a line of its own a doubtful name must be all that the line says. */
    private boolean isInList(int left, int right) {
        var before = candidates.get(left);
        var candidate = candidates.get(right);
        return around.areLinked(before, candidate)
                && (!around.areOnTwoLines(before, candidate) || around.endsItem(candidate));
    }

    private void leaveOutDenied() {
        var denied = false;
        for (var i = 0; i < evidence.length; i++) {
            var candidate = candidates.get(i);
            denied = around.isDenied(candidate) || (denied && around.sharesDenial(candidates.get(i - 1), candidate));
            if (denied) {
                evidence[i] = null;
            }
        }
    }

    /** Whether a candidate can be meant at all: an everyday word only in the capitals of the name. */
    static boolean isPossible(Surroundings around, Candidate candidate) {
        var guard = candidate.term().guard();
        return guard == Guard.NONE || guard == Guard.SHORT || around.hasCapitals(candidate);
    }
}
