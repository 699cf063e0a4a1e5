package app.pathfinder.core.assistant.interview;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** What an interview is to end in. Its code is part of what conversations store. */
public enum InterviewGoal {
    ACHIEVEMENT(Question.NAME, Question.SITUATION, Question.TASK, Question.ACTION, Question.RESULT, Question.NUMBERS),
    EXPERIENCE(
            Question.NAME,
            Question.PERIOD,
            Question.SITUATION,
            Question.TASK,
            Question.ACTION,
            Question.RESULT,
            Question.NUMBERS);

    private final ImmutableList<Question> questions;

    InterviewGoal(Question... questions) {
        this.questions = ImmutableList.copyOf(questions);
    }

    /** What is asked, in order. */
    public List<Question> questions() {
        return questions;
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "assistant.goal." + name().toLowerCase(Locale.ROOT);
    }
}
