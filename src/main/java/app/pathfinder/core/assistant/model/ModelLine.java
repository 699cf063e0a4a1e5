package app.pathfinder.core.assistant.model;

import app.pathfinder.core.conversation.MessageRole;

/** One line of what is sent to a language model. Immutable. */
public record ModelLine(MessageRole role, String text) {}
