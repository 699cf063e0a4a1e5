package app.pathfinder.core.skill.extraction;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What anybody would write first: one regular expression of all terms, longest first, as whole words in any case. */
final class PlainSearch {
    private final Map<String, UUID> ids = new HashMap<>();
    private final Pattern pattern;

    PlainSearch(Collection<SkillTerms> skills) {
        for (var skill : skills) {
            Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
                    .forEach(term -> ids.putIfAbsent(term.toLowerCase(Locale.ROOT), skill.skillId()));
        }
        pattern = Pattern.compile(
                ids.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    List<UUID> find(String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.ofNullable(ids.get(match.group().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
