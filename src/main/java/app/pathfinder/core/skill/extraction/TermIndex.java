package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.extraction.Term.Guard;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * All terms in one Aho-Corasick automaton, which finds them in one walk over a text however many they are. Its states lie
 * in arrays of numbers; a trie of objects takes many times the memory for the hundred thousand terms of ESCO. Immutable;
 * any thread.
 */
final class TermIndex {
    private static final int SHORT = 3;

    private final WordLists words;
    private final TreeMap<String, Term> terms = new TreeMap<>();
    private final AhoCorasickDoubleArrayTrie<Term> automaton = new AhoCorasickDoubleArrayTrie<>();

    /** Of two skills of one name the one that comes first has it, and a name goes before an alias. */
    TermIndex(Collection<SkillTerms> skills, WordLists words) {
        this.words = words;
        skills.forEach(skill -> add(skill, skill.name(), Evidence.NAME));
        skills.forEach(skill -> skill.aliases().forEach(alias -> add(skill, alias, Evidence.ALIAS)));
        skills.forEach(this::addVariants);
        if (!terms.isEmpty()) {
            automaton.build(terms);
        }
    }

    private void add(SkillTerms skill, String written, Evidence evidence) {
        var folded = WordLists.folded(written);
        if (!folded.isEmpty()) {
            terms.putIfAbsent(folded, new Term(skill.skillId(), written, guard(written, folded), evidence));
        }
    }

    private void addVariants(SkillTerms skill) {
        Variants.of(skill.name()).forEach(variant -> add(skill, variant, Evidence.ALIAS));
        skill.aliases().forEach(alias -> Variants.of(alias).forEach(variant -> add(skill, variant, Evidence.ALIAS)));
    }

    private Guard guard(String written, String folded) {
        if (words.isEveryday(folded)) {
            return Guard.EVERYDAY;
        }
        var plain = written.codePoints().allMatch(Character::isLetterOrDigit);
        var cased = written.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
        var length = written.codePointCount(0, written.length());
        if (!plain || !cased || length > SHORT) {
            return Guard.NONE;
        }
        return length == 1 ? Guard.LETTER : Guard.SHORT;
    }

    /** Every place that reads as a term and begins and ends where a name may; they may overlap. */
    List<Candidate> candidates(FoldedText text) {
        var candidates = new ArrayList<Candidate>();
        if (!terms.isEmpty()) {
            var edges = new Edges(text, words);
            automaton.parseText(text.folded(), (int begin, int end, Term term) -> {
                var first = text.startingAt(begin);
                var last = text.endingAt(end);
                if (first >= 0 && last >= 0 && edges.hold(new Candidate(term, first, last))) {
                    candidates.add(new Candidate(term, first, last));
                }
            });
        }
        return candidates;
    }
}
