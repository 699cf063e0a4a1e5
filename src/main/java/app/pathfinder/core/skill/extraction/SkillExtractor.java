package app.pathfinder.core.skill.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the skills that a text names: whole words in any case, the longest name at each place, and names that mean
 * something else too only where the text shows that they are meant. Says the same of the same text and catalogue.
 * Immutable; any thread.
 */
public final class SkillExtractor {
    private static final Comparator<Candidate> LONGEST_FIRST = Comparator.comparingInt(Candidate::first)
            .thenComparing(Comparator.comparingInt(Candidate::last).reversed());

    private final WordLists words;
    private final TermIndex index;

    SkillExtractor(Collection<SkillTerms> skills, WordLists words) {
        this.words = words;
        index = new TermIndex(skills, words);
    }

    /** An extractor of these skills. Making one takes a while with many; keep it as long as the catalogue stays. */
    public static SkillExtractor of(Collection<SkillTerms> skills) {
        return new SkillExtractor(skills, WordLists.shipped());
    }

    /** What the text names, in its order and without overlaps; a skill as often as it is named. */
    public List<SkillFinding> extract(String text) {
        var folded = FoldedText.of(text);
        var around = new Surroundings(folded, words);
        var candidates = longest(index.candidates(folded), around);
        var evidence = new Judge(around, candidates).decide();
        var findings = new ArrayList<SkillFinding>();
        for (var i = 0; i < candidates.size(); i++) {
            var worth = evidence.get(i);
            if (worth != null) {
                findings.add(finding(folded, candidates.get(i), worth));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Candidate> longest(List<Candidate> all, Surroundings around) {
        all.sort(LONGEST_FIRST);
        var longest = new ArrayList<Candidate>();
        var end = -1;
        for (var candidate : all) {
            if (candidate.first() > end && Judge.isPossible(around, candidate)) {
                longest.add(candidate);
                end = candidate.last();
            }
        }
        return longest;
    }

    private static SkillFinding finding(FoldedText text, Candidate candidate, Evidence evidence) {
        return new SkillFinding(
                candidate.term().skillId(), text.start(candidate.first()), text.end(candidate.last()), evidence);
    }
}
