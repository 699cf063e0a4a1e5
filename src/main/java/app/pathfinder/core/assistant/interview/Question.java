package app.pathfinder.core.assistant.interview;

/** What an interview asks for. */
public enum Question {
    NAME,
    PERIOD,
    SITUATION,
    TASK,
    ACTION,
    RESULT,
    NUMBERS;
}
