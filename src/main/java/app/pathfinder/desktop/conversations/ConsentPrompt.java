package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.ReplyRequest;

/** Shows a person what would be sent, and asks whether it may be. A seam: tests answer for the person. JavaFX thread. */
@FunctionalInterface
interface ConsentPrompt {
    /** Shows exactly what the request holds; {@code agreed} runs if the person agrees, and nothing if they do not. */
    void ask(ReplyRequest request, Runnable agreed);
}
