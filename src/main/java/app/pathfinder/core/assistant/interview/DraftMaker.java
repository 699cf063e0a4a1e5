package app.pathfinder.core.assistant.interview;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the answers of an interview into a record. Nothing is made up: what was not said stays empty. */
public final class DraftMaker {
    private static final String PARAGRAPH = "\n\n";

    private final InterviewWords words;

    public DraftMaker(InterviewWords words) {
        this.words = words;
    }

    /** What the record is called. */
    public String name(Interview interview) {
        return Sentences.name(interview.answer(Question.NAME), ExperienceField.TITLE.maxLength());
    }

    /** The achievement that was told: its statement is what the person did and what came of it. */
    public Achievement achievement(Interview interview) {
        var figures = figures(interview);
        var value = figures.map(Figures::value).orElse(null);
        var baseline = figures.map(Figures::baseline).orElse(null);
        var unit = figures.map(Figures::unit).orElse(null);
        return new Achievement(
                null,
                name(interview),
                value,
                unit,
                baseline,
                direction(figures.orElse(null)),
                null,
                null,
                joined(" ", interview, Question.ACTION, Question.RESULT, Question.NUMBERS),
                null);
    }

    /** The numbers were asked for; where they were passed over, the result may have told one. */
    private Optional<Figures> figures(Interview interview) {
        return Figures.in(interview.answer(Question.NUMBERS), words)
                .or(() -> Figures.in(interview.answer(Question.RESULT), words));
    }

    private static @Nullable MetricDirection direction(@Nullable Figures figures) {
        if (figures == null || figures.baseline() == null) {
            return null;
        }
        return figures.value().compareTo(figures.baseline()) < 0 ? MetricDirection.LOWER : MetricDirection.HIGHER;
    }

    /** The experience that was told, as a project, which it most often is; the person can say otherwise. */
    public ExperienceDraft experience(Interview interview) {
        var period = Period.in(interview.answer(Question.PERIOD), words);
        return new ExperienceDraft(
                name(interview),
                ExperienceType.PROJECT,
                null,
                null,
                period.map(Period::start).orElse(null),
                period.map(Period::end).orElse(null),
                period.isPresent() && period.get().end() == null,
                null,
                null,
                joined(
                        PARAGRAPH,
                        interview,
                        Question.SITUATION,
                        Question.TASK,
                        Question.ACTION,
                        Question.RESULT,
                        Question.NUMBERS));
    }

    private static String joined(String separator, Interview interview, Question... questions) {
        return Stream.of(questions)
                .map(interview::answer)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }
}
