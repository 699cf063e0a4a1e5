package app.pathfinder.core.assistant.interview;

import static app.pathfinder.core.assistant.interview.InterviewGoal.ACHIEVEMENT;
import static app.pathfinder.core.assistant.interview.InterviewGoal.EXPERIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.assistant.interview.Interview.Asking;
import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {
    private static final String SITUATION = "invoices went out twelve days late and customers complained";
    private static final String TASK = "I was to halve the delay by summer";
    private static final String ACTION = "I mapped the steps and removed two approvals";
    private static final String RESULT = "Invoices now leave the house within days";

    private final InterviewWords words = new InterviewWords(Messages.english());
    private final DraftMaker drafts = new DraftMaker(words);

    @Test
    void asksEverythingInOrderWhenNothingIsMissing() {
        var answers = new ArrayList<String>();
        for (var answer : List.of("Faster invoices", SITUATION, TASK, ACTION, RESULT, "from 12 days to 3 days")) {
            assertThat(asking(answers))
                    .isEqualTo(new Asking(ACHIEVEMENT.questions().get(answers.size()), null));
            answers.add(answer);
        }
        assertThat(asking(answers)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SITUATION | bad delays            | TOO_SHORT",
                "TASK      | fix it                | TOO_SHORT",
                "ACTION    | I fixed it            | TOO_SHORT",
                "ACTION    | we mapped the steps and removed approvals | NO_OWN_ACTION",
                "RESULT    | better                | TOO_SHORT",
                "NUMBERS   | a lot faster than before | NO_NUMBER"
            })
    void asksOnceMoreForWhatIsMissing(Question question, String answer, FollowUp missing) {
        var answers = answersBefore(question);
        answers.add(answer);
        assertThat(asking(answers)).isEqualTo(new Asking(question, missing));
        answers.add("It became better, I did it with my own hands, 12 times");
        assertThat(asking(answers)).isNotEqualTo(new Asking(question, missing));
    }

    @Test
    void aNumberInTheResultIsEnough() {
        var answers = answersBefore(Question.RESULT);
        answers.addAll(List.of("The delay fell by 40 %", "see above"));
        assertThat(asking(answers)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void comesToAnEndWhateverIsAnswered(InterviewGoal goal) {
        var answers = Collections.nCopies(3 * goal.questions().size(), "hm");
        assertThat(Interview.after(goal, answers, words).asking()).isEmpty();
    }

    @Test
    void neverAsksForTheSameTwice() {
        var answers = answersBefore(Question.NUMBERS);
        answers.addAll(List.of("a lot", "really a lot"));
        assertThat(asking(answers)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", " Skip. ", "none", "-", "I don't know"})
    void passesOverAQuestion(String skip) {
        var answers = answersBefore(Question.TASK);
        answers.add(skip);
        assertThat(asking(answers)).isEqualTo(new Asking(Question.ACTION, null));
        assertThat(after(answers).answer(Question.TASK)).isEmpty();
    }

    @Test
    void makesAnAchievementOfTheOwnWords() {
        var answers = answersBefore(Question.NUMBERS);
        answers.add("from 12 days to 3 days");
        var draft = drafts.achievement(after(answers));
        assertThat(draft.name()).isEqualTo("Faster invoices");
        assertThat(draft.statement())
                .isEqualTo("I mapped the steps and removed two approvals. Invoices now leave the house within days."
                        + " From 12 days to 3 days.");
        assertThat(draft.baseline()).isEqualTo("12");
        assertThat(draft.value()).isEqualTo("3");
        assertThat(draft.unit()).isEqualTo("days");
        assertThat(draft.direction()).isEqualTo(MetricDirection.LOWER);
        assertThat(draft.validate()).isEmpty();
    }

    @Test
    void makesAnExperienceWithItsPeriod() {
        var interview = Interview.after(
                EXPERIENCE,
                List.of("Faster invoices", "Mar 2021 to Jun 2022", SITUATION, TASK, ACTION, RESULT, "skip"),
                words);
        var draft = drafts.experience(interview);
        assertThat(draft.startDate()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(draft.endDate()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(draft.current()).isFalse();
        assertThat(draft.description()).startsWith("Invoices went out").contains("\n\nI was to halve");
        assertThat(draft.validate()).isEmpty();
    }

    @Test
    void makesNothingUpWhereAllWasPassedOver() {
        var interview = Interview.after(EXPERIENCE, Collections.nCopies(7, "skip"), words);
        assertThat(interview.asking()).isEmpty();
        assertThat(drafts.experience(interview).validate()).hasSizeGreaterThan(2);
        assertThat(drafts.achievement(interview).statement()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "by 40 %                          | 40    | -      | %",
                "by 40 percent                    | 40    | -      | %",
                "from 12 to 3 days                | 3     | 12     | days",
                "we went from 1,250 to 9.5 errors | 9.5   | 1250   | errors",
                "In 2024 it saved € 40,000 a year | 40000 | -      | €",
                "41 to 9 a year                   | 9     | 41     | -",
                "12 people in 4 countries         | 12    | -      | people"
            })
    void findsTheFigures(String text, BigDecimal value, @Nullable BigDecimal baseline, @Nullable String unit) {
        assertThat(Figures.in(text, words)).contains(new Figures(value, baseline, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "um 12,5 Prozent               | 12.5    | -    | %",
                "von 12 auf 3 Tage             | 3       | 12   | Tage",
                "von 1.250 Fehlern auf 9,5     | 9.5     | 1250 | Fehlern",
                "In 2024 waren es 40.000,50 € im Jahr | 40000.50 | - | €",
                "von 12 € auf 3,5 €            | 3.5     | 12   | €"
            })
    void findsTheFiguresTheGermanWay(
            String text, BigDecimal value, @Nullable BigDecimal baseline, @Nullable String unit) {
        assertThat(Figures.in(text, new InterviewWords(Messages.of(Language.GERMAN))))
                .contains(new Figures(value, baseline, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"am 12.5.2024", "12.5"})
    void takesNoNumberForAnotherThatIsWrittenTheOtherWay(String text) {
        assertThat(Figures.in(text, new InterviewWords(Messages.of(Language.GERMAN))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"since 2024", "3,5", "much better", "", "B2B and MP3"})
    void findsNoFigures(String text) {
        assertThat(Figures.in(text, words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "14 Mar 2021 to 2 June 2022 | 2021-03-14 | 2022-06-02",
                "03/2021 – 06/2022          | 2021-03-01 | 2022-06-30",
                "since 2023                 | 2023-01-01 | -",
                "2021-03 until now          | 2021-03-01 | -",
                "2019                       | 2019-01-01 | 2019-12-31",
                "Jun 2022, after Mar 2021   | 2021-03-01 | 2022-06-30"
            })
    void findsThePeriod(String text, LocalDate start, @Nullable LocalDate end) {
        assertThat(Period.in(text, words)).contains(new Period(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"long ago", "31 Feb 2021", "1234", ""})
    void findsNoPeriod(String text) {
        assertThat(Period.in(text, words)).isEmpty();
    }

    private Interview after(List<String> answers) {
        return Interview.after(ACHIEVEMENT, answers, words);
    }

    private @Nullable Asking asking(List<String> answers) {
        return after(answers).asking().orElse(null);
    }

    /** Answers in which nothing is missing, to the questions before this one. */
    private static List<String> answersBefore(Question question) {
        var all = List.of("Faster invoices", SITUATION, TASK, ACTION, RESULT);
        return new ArrayList<>(all.subList(0, ACHIEVEMENT.questions().indexOf(question)));
    }
}
