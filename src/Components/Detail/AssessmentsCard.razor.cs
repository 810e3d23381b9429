using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>The premigration assessment runs, each with everything that DMS says of it.</summary>
public sealed partial class AssessmentsCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required EquatableArray<PremigrationAssessmentStatus> Runs { get; set; }

    private static Health Mark(PremigrationAssessmentStatus run) => run.Status?.ToLowerInvariant() switch
    {
        "passed" => Health.Finished,
        "warning" => Health.AtRisk,
        "failed" => Health.Failed,
        { } status when status.StartsWith("error", StringComparison.Ordinal) => Health.Failed,
        "running" or "provisioning" or "starting" => Health.Starting,
        _ => Health.Unknown,
    };

    private static string Counts(PremigrationAssessmentStatus run) => run.ResultStatistic is not { } result
        ? "no results reported"
        : string.Join(", ", Parts(result).DefaultIfEmpty("no results reported"));

    // "12 passed, 1 failed": what is nought is left out, but passed, which says that there were any.
    private static string Summary(PremigrationAssessmentStatus run) => run.ResultStatistic is not { } result
        ? "no results reported"
        : string.Join(", ", Parts(result).Where((part, index) => index == 0 || !part.StartsWith("0 ", StringComparison.Ordinal)).DefaultIfEmpty("no results reported"));

    private static IEnumerable<string> Parts(AssessmentResultStatistic result) =>
        new (int? Count, string Word)[]
        {
            (result.Passed, "passed"),
            (result.Warning, result.Warning == 1 ? "warning" : "warnings"),
            (result.Failed, "failed"),
            (result.Error, result.Error == 1 ? "error" : "errors"),
            (result.Cancelled, "cancelled"),
            (result.Skipped, "skipped"),
        }
        .Where(part => part.Count is not null)
        .Select(part => $"{FieldText.Number(part.Count)} {part.Word}");

    private static string? Progress(PremigrationAssessmentStatus run) => run.AssessmentProgress is { } progress
        ? $"{FieldText.Number(progress.IndividualAssessmentCompletedCount) ?? "?"} of {FieldText.Number(progress.IndividualAssessmentCount) ?? "?"}"
        : null;
}
