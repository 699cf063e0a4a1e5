package app.pathfinder.core.assistant.interview;

import app.pathfinder.core.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which an interview understands answers, in the language of the program. Immutable; any thread. */
public final class InterviewWords {
    private static final String NO_LETTERS = "[^\\p{L}\\p{M}\\p{N}'’]+";

    private final Set<String> skipping;
    private final Set<String> own;
    private final Set<String> lasting;
    private final Set<String> counting;
    private final Set<String> notUnits;
    private final Set<String> percent;
    private final Set<String> replaced;
    private final NumberForm numbers;

    public InterviewWords(Messages messages) {
        skipping = words(messages, "assistant.words.skip");
        own = words(messages, "assistant.words.own");
        lasting = words(messages, "assistant.words.lasting");
        counting = words(messages, "assistant.words.counting");
        notUnits = words(messages, "assistant.words.not-units");
        percent = words(messages, "assistant.words.percent");
        replaced = words(messages, "assistant.words.replaced");
        numbers = new NumberForm(messages.getLocale());
    }

    private static Set<String> words(Messages messages, String key) {
        return Arrays.stream(messages.text(key).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person would rather not answer. */
    boolean isSkip(String answer) {
        return skipping.contains(
                answer.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "").strip());
    }

    /** Whether the person speaks of themselves. */
    boolean speaksOfSelf(String text) {
        // "I'm" and "I've" speak of oneself as well
        return wordsOf(text).anyMatch(word -> own.contains(word.split("['’]", -1)[0]));
    }

    /** Whether something still lasts. */
    boolean saysLasting(String text) {
        return wordsOf(text).anyMatch(lasting::contains);
    }

    /** Whether a quantity stands in words, such as half or twice. */
    boolean countsInWords(String text) {
        return wordsOf(text).anyMatch(counting::contains);
    }

    /** Whether a word that follows a number can be what is counted. */
    boolean isUnit(String word) {
        return !notUnits.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word or sign after a number makes it a share of a hundred. */
    boolean isPercent(String word) {
        return percent.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether what stands between two numbers says that the second came in the place of the first. */
    boolean saysReplaced(String between) {
        return replaced.contains(between.strip().toLowerCase(Locale.ROOT));
    }

    /** How numbers are written. */
    NumberForm numbers() {
        return numbers;
    }

    static long count(String text) {
        return wordsOf(text).count();
    }

    private static Stream<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(NO_LETTERS, -1))
                .filter(word -> !word.isEmpty());
    }
}
