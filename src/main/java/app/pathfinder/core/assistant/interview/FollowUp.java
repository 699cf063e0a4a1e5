package app.pathfinder.core.assistant.interview;

/** What is missing in an answer, so that the question is asked once more in other words. */
public enum FollowUp {
    TOO_SHORT,
    /** It tells what happened or what others did, and not what the person did. */
    NO_OWN_ACTION,
    NO_NUMBER,
    NO_DATE;
}
