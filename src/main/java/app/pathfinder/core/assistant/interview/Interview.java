package app.pathfinder.core.assistant.interview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an interview stands, as it follows from nothing but what the person has answered so far: whoever has the answers
 * can go on with it, after a restart too. Immutable; any thread.
 */
public final class Interview {
    /** So often is a question asked once more at most; an interview must come to an end. */
    private static final int MOST_FOLLOW_UPS = 2;

    private static final int WORDS_OF_A_SENTENCE = 4;
    private static final int WORDS_OF_AN_ACTION = 5;

    private final InterviewWords words;
    private final Map<Question, String> given = new EnumMap<>(Question.class);
    private final @Nullable Asking asking;

    /**
     * What is asked at the moment.
     *
     * @param followUp what was missing in the answer before; null if the question is asked for the first time
     */
    public record Asking(Question question, @Nullable FollowUp followUp) {}

    private Interview(InterviewGoal goal, List<String> answers, InterviewWords words) {
        this.words = words;
        this.asking = ask(goal, answers.iterator());
    }

    /** The interview after these answers, in the order in which they were given. */
    public static Interview after(InterviewGoal goal, List<String> answers, InterviewWords words) {
        return new Interview(goal, answers, words);
    }

    /** What is asked now; empty when everything has been asked. */
    public Optional<Asking> asking() {
        return Optional.ofNullable(asking);
    }

    /** What was answered, follow-ups included; empty for a question that was passed over or not asked yet. */
    public String answer(Question question) {
        return given.getOrDefault(question, "");
    }

    private @Nullable Asking ask(InterviewGoal goal, Iterator<String> answers) {
        for (var question : goal.questions()) {
            var open = ask(question, answers);
            if (open != null) {
                return open;
            }
        }
        return null;
    }

    private @Nullable Asking ask(Question question, Iterator<String> answers) {
        var asked = EnumSet.noneOf(FollowUp.class);
        FollowUp missing = null;
        while (answers.hasNext()) {
            var answer = answers.next();
            if (words.isSkip(answer)) {
                return null;
            }
            given.merge(question, Sentences.of(answer), (before, more) -> before + " " + more);
            missing = missing(question).filter(each -> !asked.contains(each)).orElse(null);
            if (missing == null || asked.size() == MOST_FOLLOW_UPS) {
                return null;
            }
            asked.add(missing);
        }
        return new Asking(question, missing);
    }

    private Optional<FollowUp> missing(Question question) {
        var text = answer(question);
        return switch (question) {
            case NAME -> Optional.empty();
            case PERIOD -> when(Period.in(text, words).isEmpty(), FollowUp.NO_DATE);
            case SITUATION, TASK -> when(InterviewWords.count(text) < WORDS_OF_A_SENTENCE, FollowUp.TOO_SHORT);
            case ACTION ->
                when(InterviewWords.count(text) < WORDS_OF_AN_ACTION, FollowUp.TOO_SHORT)
                        .or(() -> when(!words.speaksOfSelf(text), FollowUp.NO_OWN_ACTION));
            case RESULT ->
                when(InterviewWords.count(text) < WORDS_OF_A_SENTENCE && !hasNumber(text), FollowUp.TOO_SHORT);
            case NUMBERS -> when(!hasNumber(text) && !hasNumber(answer(Question.RESULT)), FollowUp.NO_NUMBER);
        };
    }

    private boolean hasNumber(String text) {
        return Figures.in(text, words).isPresent() || words.countsInWords(text);
    }

    private static Optional<FollowUp> when(boolean isMissing, FollowUp followUp) {
        return isMissing ? Optional.of(followUp) : Optional.empty();
    }
}
