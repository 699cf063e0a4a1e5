package app.pathfinder.cli;

import app.pathfinder.core.provisioning.drift.ReconcileReport;
import app.pathfinder.core.provisioning.drift.ReconciledDeviation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of deviations, as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record ReconcileJson(
        String at,
        boolean dryRun,
        long users,
        long outdated,
        long repaired,
        long explained,
        long failed,
        List<Entry> listed) {
    /** One deviation. */
    record Entry(
            @Nullable String username,
            @Nullable String name,
            String kind,
            String outcome,
            List<String> notes,
            String sentence) {}

    static ReconcileJson of(ReconcileReport report, ReconcileText text) {
        return new ReconcileJson(
                report.at().toString(),
                report.dryRun(),
                report.users(),
                report.outdated(),
                report.repaired(),
                report.explained(),
                report.failed(),
                report.listed().stream().map(each -> entry(each, text)).toList());
    }

    private static Entry entry(ReconciledDeviation each, ReconcileText text) {
        var deviation = each.deviation();
        return new Entry(
                deviation.username(),
                deviation.name(),
                deviation.kind().name(),
                each.outcome().name(),
                each.notes().stream().map(Enum::name).toList(),
                text.remark(each));
    }
}
