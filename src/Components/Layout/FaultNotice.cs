using DmsDashboard.Model;

namespace DmsDashboard.Components.Layout;

/// <summary>A fault of a target in words: what happened, what it means, what to do.</summary>
internal sealed record FaultNotice
{
    public required string TargetName { get; init; }

    public required FaultKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What AWS said and what to do; from the room that called it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Null for a notice that is no worry.</summary>
    public Health? Mark { get; init; }

    public required string CssClass { get; init; }

    /// <summary>When the data shown instead was read; null when there is none or it is of now.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    public string KeptWords { get; init; } = "";

    /// <summary>True when only a part could not be read.</summary>
    public bool IsPartial { get; init; }

    public string? FaultOf => IsPartial ? null : TargetName;

    public string? PartialFaultOf => IsPartial ? TargetName : null;

    public string Key => $"{TargetName} {Title}";

    internal static IEnumerable<FaultNotice> Of(TargetSnapshot target)
    {
        if (target.Fault is { } fault)
        {
            yield return OfTarget(target, fault);
        }

        foreach (var partial in target.PartialFaults)
        {
            yield return new FaultNotice
            {
                TargetName = target.Target.Name,
                Kind = partial.Kind,
                Title = $"A part of {Name(target)} can’t be read ({partial.Operation}).",
                Sentence = partial.Sentence,
                CssClass = "dm-banner info",
                IsPartial = true,
            };
        }
    }

    private static FaultNotice OfTarget(TargetSnapshot target, DmsFault fault)
    {
        var isDenied = fault.Kind is FaultKind.AccessDenied or FaultKind.CredentialsExpired or FaultKind.CredentialsMissing;
        var (mark, css) = fault.Kind is FaultKind.Throttled ? ((Health?)null, "info") : isDenied ? (Health.Failed, "bad") : (Health.AtRisk, "warn");
        return new FaultNotice
        {
            TargetName = target.Target.Name,
            Kind = fault.Kind,
            Title = TitleOf(target, fault),
            Sentence = fault.Sentence,
            Mark = mark,
            CssClass = $"dm-banner {css}",
            CapturedAt = target.CapturedAt,
            KeptWords = target.Entries.Length == 1 ? "Its replication is shown as it was at" : $"Its {target.Entries.Length} replications are shown as they were at",
        };
    }

    private static string TitleOf(TargetSnapshot target, DmsFault fault) => fault.Kind switch
    {
        FaultKind.AccessDenied => $"The dashboard may not read {Name(target)}.",
        FaultKind.CredentialsMissing => $"There are no AWS credentials for {Name(target)}.",
        FaultKind.CredentialsExpired => $"The AWS credentials for {Name(target)} have expired.",
        FaultKind.Throttled => $"AWS is throttling requests in {Name(target)}.",
        FaultKind.Unreachable => $"{Name(target)} doesn’t answer.",
        _ => $"{Name(target)} can’t be read.",
    };

    private static string Name(TargetSnapshot target) => $"{target.Target.Name} ({target.Target.Region})";
}
