package app.pathfinder.core.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a record is not finished, the most pressing reason first. */
public enum UnfinishedReason {
    /** It should have been reached before today, and is still open. */
    OBJECTIVE_OVERDUE(RecordType.OBJECTIVE),
    /** Its text names skills, and nobody has said yet whether the person has them. */
    EXPERIENCE_SKILLS_UNANSWERED(RecordType.EXPERIENCE),
    /** Work of some kind is told in fewer than {@value UnfinishedRecords#DETAIL_LENGTH} characters. */
    EXPERIENCE_WITHOUT_DETAIL(RecordType.EXPERIENCE),
    /** What was achieved is not put in a number. */
    ACHIEVEMENT_WITHOUT_NUMBER(RecordType.ACHIEVEMENT),
    PROFILE_WITHOUT_HEADLINE(RecordType.PROFILE),
    /** It has a headline, but no summary. */
    PROFILE_WITHOUT_SUMMARY(RecordType.PROFILE),
    /** It is being worked on without a day to reach it by. */
    OBJECTIVE_WITHOUT_DATE(RecordType.OBJECTIVE);

    private final RecordType type;

    UnfinishedReason(RecordType type) {
        this.type = type;
    }

    static List<UnfinishedReason> of(RecordType type) {
        return Arrays.stream(values()).filter(each -> each.type == type).toList();
    }

    /** The kind of record that it is about. */
    public RecordType type() {
        return type;
    }

    /** Key of what is to be done, in words; its argument is {@link UnfinishedRecord#amount()}. */
    public String textKey() {
        return "overview.unfinished." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
