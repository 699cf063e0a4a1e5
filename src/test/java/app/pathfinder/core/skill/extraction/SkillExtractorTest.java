package app.pathfinder.core.skill.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of extraction, each with what it must leave alone. */
class SkillExtractorTest {
    private static final List<SkillTerms> SKILLS = Stream.of(
                    "C; programming in C",
                    "C++; C/C++; CPP",
                    "C#",
                    "R; RStudio",
                    "Go; Golang",
                    "F#",
                    ".NET; dotnet",
                    "ASP.NET",
                    "JavaScript; JS",
                    "Node.js; Node",
                    "Java; Java SE",
                    "Python",
                    "Kotlin",
                    "Excel; Microsoft Excel",
                    "Express",
                    "Spring",
                    "React",
                    "Access",
                    "SQL",
                    "SAP; SAP HANA",
                    "CI/CD",
                    "Research and development; R&D",
                    "Driver's licence",
                    "E-mail marketing",
                    "End-to-end testing",
                    "Code review",
                    "Data analysis",
                    "Analysis of data flows",
                    "Optimization",
                    "Centre management",
                    "Résumé writing",
                    "Istanbul",
                    "Office filing",
                    "German",
                    "中文")
            .map(line -> line.split("; ", 2))
            .map(parts -> SkillTerms.of(id(parts[0]), parts[0], parts.length > 1 ? parts[1] : null))
            .toList();

    private static final SkillExtractor EXTRACTOR = SkillExtractor.of(SKILLS);

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(UUID id) {
        return SKILLS.stream()
                .filter(skill -> skill.skillId().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The names of what was found, in the order of the text, with commas between. */
    private static String found(String text) {
        return String.join(
                ", ",
                EXTRACTOR.extract(text).stream()
                        .map(finding -> name(finding.skillId()))
                        .toList());
    }

    private static List<String> spans(String text) {
        return EXTRACTOR.extract(text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    private static Evidence evidence(String text) {
        return EXTRACTOR.extract(text).getFirst().evidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Wrote python and KOTLIN | Python, Kotlin",
                "Pythonic code, javascripts | ''",
                "Node.js; (Node.js), Node.js. | Node.js, Node.js, Node.js",
                "Wrote C++, C#. And F#! | C++, C#, F#",
                "C++17 and C++, not Cx++y | C++, C++",
                ".NET 8 and ASP.NET | .NET, ASP.NET",
                "the.NETwork of VB.NET | ''",
                "Next.js, my_java_tool, java.io, me@java | ''",
                "CI/CD and CI / CD | CI/CD, CI/CD",
                "R&D, research & development | Research and development, Research and development"
            })
    void findsWholeNamesOnly(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R/Python | R, Python",
                "statistics with R. | R",
                "R programmer | R",
                "Python, R, C | Python, R, C",
                "C-level, vitamin C, Plan C | ''",
                "John C. Smith met R. Miller | ''",
                "C in C++ | C++",
                "wrote c and r in python | Python"
            })
    void singleLettersNeedCompany(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wrote services in Go. | Go",
                "Go, Kotlin, Python | Go, Kotlin, Python",
                "Go developer | Go",
                "Kept to Go-based services | Go",
                "Go to the office. Go live in March. Ready to go live, to Go-to-market | ''",
                "Called from Excel by the traders | Excel",
                "Helped them excel, with access to all, and to react in spring | ''",
                "Excel at what you do | ''",
                "Drove the Express Delivery van of American Express daily | ''",
                "Wrote it for Express Python servers | Express, Python",
                "Kotlin, then Python. Spring cleaning | Kotlin, Python",
                "Spring 6, Kotlin | Spring, Kotlin",
                "Express 24 parcels a day | ''"
            })
    void everydayWordsNeedTheirCapitalsAndSomethingMoreWhereThoseSayLittle(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @Test
    void aLineOfAListVouchesForTheNextOnlyIfThatSaysNothingElse() {
        assertThat(found("- Python\n- React\n")).isEqualTo("Python, React");
        assertThat(found("- Python\n- React to incidents\n")).isEqualTo("Python");
        assertThat(found("- Express\n- Python\n")).isEqualTo("Express, Python");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reports by SQL | SQL",
                "sql reports | ''",
                "python, sql | Python, SQL",
                "reports using sql | SQL",
                "the js file | ''"
            })
    void shortNamesNeedTheirCapitalsOrCompany(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No Java needed | ''",
                "without Python or Kotlin, but SQL | SQL",
                "no experience with SAP HANA | ''",
                "Not only Java. | Java",
                "No problem: Java | Java",
                "without Python, Kotlin was used | Kotlin"
            })
    void whatIsDeniedIsLeftOut(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Driver’s licence, drivers license | Driver's licence, Driver's licence",
                "email marketing, e‑mail marketing | E-mail marketing, E-mail marketing",
                "end to end testing | End-to-end testing",
                "data\u00a0analysis, data  analysis | Data analysis, Data analysis",
                "optimisation | Optimization",
                "center management | Centre management",
                "resume writing | Résumé writing",
                "code reviews | Code review",
                "pythons | ''",
                "data-, analysis | ''",
                "data. Analysis | ''"
            })
    void waysToWriteANameAreOne(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }

    @Test
    void aNameMayGoOnInTheNextLine() {
        assertThat(found("data\nanalysis")).isEqualTo("Data analysis");
    }

    @Test
    void theLongestNameAtAPlaceIsTaken() {
        assertThat(spans("SAP HANA, SAP")).containsExactly("SAP HANA", "SAP");
        assertThat(spans("Microsoft Excel")).containsExactly("Microsoft Excel");
        assertThat(spans("data analysis of data flows")).containsExactly("data analysis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDCBB [Python]!",
                "İİİ ẞß [İstanbul] and so on",
                "[Re\u0301sume\u0301 writing] then",
                "[O\uFB03ce \uFB01ling]",
                "[Py\u00adthon]\u00ad",
                "\uD835\uDC00 [\uD835\uDC0F\uD835\uDC32\uD835\uDC2D\uD835\uDC21\uD835\uDC28\uD835\uDC27] \uD83D",
                "\u201c[Python]\u2019s\u201d",
                "学 [中文] 。"
            })
    void placesAreThoseOfTheTextAsItWasGiven(String marked) {
        var text = marked.replaceAll("[\\[\\]]", "");
        assertThat(EXTRACTOR.extract(text)).singleElement().satisfies(finding -> {
            assertThat(finding.start()).isEqualTo(marked.indexOf('['));
            assertThat(finding.end()).isEqualTo(marked.indexOf(']') - 1);
        });
    }

    @Test
    void confidenceSaysWhatAFindingRestsOn() {
        assertThat(evidence("Python")).isEqualTo(Evidence.NAME);
        assertThat(evidence("Golang")).isEqualTo(Evidence.ALIAS);
        assertThat(evidence("Code reviews")).isEqualTo(Evidence.ALIAS);
        assertThat(evidence("Go developer")).isEqualTo(Evidence.COMPANY);
        assertThat(evidence("Called from Excel daily")).isEqualTo(Evidence.CAPITALS);
        assertThat(EXTRACTOR.extract("Python").getFirst().confidence()).isEqualByComparingTo("0.95");
    }

    @Test
    void ofTwoSkillsOfOneNameANameGoesBeforeAnAliasAndTheFirstBeforeTheSecond() {
        var first = new SkillTerms(id("1"), "Trains", List.of("Rail", "Tram"));
        var second = new SkillTerms(id("2"), "Rail", List.of("Tram"));
        var extractor = SkillExtractor.of(List.of(first, second));
        assertThat(extractor.extract("rail")).extracting(SkillFinding::skillId).containsExactly(id("2"));
        assertThat(extractor.extract("tram")).extracting(SkillFinding::skillId).containsExactly(id("1"));
    }

    @Test
    void anEmptyCatalogueOrTextHasNothing() {
        assertThat(SkillExtractor.of(List.of()).extract("Python")).isEmpty();
        assertThat(SkillExtractor.of(List.of(new SkillTerms(id(" "), " ", List.of(""))))
                        .extract(" "))
                .isEmpty();
        assertThat(EXTRACTOR.extract("")).isEmpty();
    }
}
