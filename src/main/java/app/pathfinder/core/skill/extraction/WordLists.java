package app.pathfinder.core.skill.extraction;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The words that decide whether a doubtful name means a skill: data beside the catalogue, not code. All are folded.
 * Immutable.
 */
final class WordLists {
    /** What a word of the context tells; each line of the file begins with one of these, in lower case. */
    enum Role {
        /** Before a name it tells that a skill follows: using. */
        BEFORE,
        /** After a name it tells that a skill went before: developer. */
        AFTER,
        /** Between two names it tells that they are of one kind: and. */
        LINK,
        /** Before a name it tells that somebody does not have the skill: without. */
        NEGATION,
        /** May stand between a negation and the name: experience. */
        FILLER
    }

    private static final String EVERYDAY = "/reference/everyday-words.txt";
    private static final String CONTEXT = "/reference/context-words.txt";

    private final ImmutableSet<String> everyday;
    private final ImmutableSetMultimap<Role, String> context;

    private WordLists(Collection<String> everyday, Collection<String> context) {
        this.everyday = everyday.stream().map(WordLists::folded).collect(ImmutableSet.toImmutableSet());
        var roles = ImmutableSetMultimap.<Role, String>builder();
        for (var line : context) {
            var parts = line.split("\\s+", 2);
            roles.put(Role.valueOf(parts[0].toUpperCase(Locale.ROOT)), folded(parts[1]));
        }
        this.context = roles.build();
    }

    /** The lists that come with the program. */
    static WordLists shipped() {
        return new WordLists(lines(EVERYDAY), lines(CONTEXT));
    }

    private static List<String> lines(String resource) {
        try {
            return Resources.readLines(Resources.getResource(WordLists.class, resource), StandardCharsets.UTF_8)
                    .stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A list of words that comes with the program cannot be read", e);
        }
    }

    static String folded(String term) {
        return FoldedText.of(term.strip()).folded();
    }

    boolean isEveryday(String foldedTerm) {
        return everyday.contains(foldedTerm);
    }

    boolean has(Role role, String foldedWord) {
        return context.containsEntry(role, foldedWord);
    }
}
