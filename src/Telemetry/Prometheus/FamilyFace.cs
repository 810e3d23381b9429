using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>How an instrument is called in the text format.</summary>
/// <param name="Name">Without what marks single samples: for a counter, without <c>_total</c>.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Help">One line.</param>
internal sealed record FamilyFace(string Name, FamilyKind Kind, string Help)
{
    // Where an instrument gives no advice: seconds, from a cached answer to a long wait.
    private static readonly ImmutableArray<double> UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private static readonly Dictionary<string, string> Units = new() { ["s"] = "seconds", ["ms"] = "milliseconds", ["By"] = "bytes", ["%"] = "percent" };

    /// <summary>The upper ends of a histogram's buckets; none for other kinds.</summary>
    public ImmutableArray<double> Bounds { get; init; } = [];

    /// <summary>True when each measurement adds to those before.</summary>
    public bool IsSum { get; init; }

    /// <summary>True when it is asked for its values, all of them, at each reading.</summary>
    public bool IsObservable { get; init; }

    public static FamilyFace Of(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        var kind = type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? FamilyKind.Counter : type == typeof(Histogram<>) ? FamilyKind.Histogram : FamilyKind.Gauge;
        return new FamilyFace(NameOf(instrument), kind, instrument.Description ?? "")
        {
            Bounds = kind is not FamilyKind.Histogram ? [] : (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries is { Count: > 0 } advised ? [.. advised] : UsualBounds,
            IsSum = type == typeof(Counter<>) || type == typeof(UpDownCounter<>),
            IsObservable = instrument.IsObservable,
        };
    }

    // dms_dashboard.poll.duration in s becomes dms_dashboard_poll_duration_seconds; what stands in braces is no unit but a word.
    private static string NameOf(Instrument instrument)
    {
        var name = LabelText.Name(instrument.Name);
        return instrument.Unit is { } unit && Units.TryGetValue(unit, out var word) && !name.EndsWith("_" + word, StringComparison.Ordinal) ? $"{name}_{word}" : name;
    }
}
