using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>Listens to the instruments of this application and of the runtime, and keeps their sums between two readings.</summary>
internal sealed partial class MeterCollector : IHostedService, IDisposable
{
    public const string MeterName = "DmsDashboard.Telemetry";

    private const string Ours = "DmsDashboard.";

    private static readonly string[] Others = ["System.Runtime", "Microsoft.AspNetCore.Hosting"];

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Family> _families = new();
    private readonly MeterListener _listener = new();
    private readonly IMeterFactory _meters;
    private readonly ILogger<MeterCollector> _logger;
    private readonly int _mostSeries;
    private long _leftOut;

    public MeterCollector(IMeterFactory meters, IOptions<TelemetryOptions> options, ILogger<MeterCollector> logger)
    {
        (_meters, _logger, _mostSeries) = (meters, logger, options.Value.MaxSeries);
        meters.Create(MeterName).CreateObservableCounter("dms_dashboard.telemetry.series_left_out", () => Interlocked.Read(ref _leftOut), null, "Values that were left out: their metric had too many series, or told one twice.");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (FamilyOf(instrument) is { } family)
            {
                listener.EnableMeasurementEvents(instrument, family);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Record(family, value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Record(family, value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Record(family, value, tags));
    }

    /// <summary>The meters that are told of; an asterisk stands for anything.</summary>
    public static ImmutableArray<string> Names => [Ours + "*", .. Others];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks every instrument that wants to be asked, and answers all that is known, by name.</summary>
    public ImmutableArray<FamilyReading> Collect()
    {
        // One at a time: what an instrument tells one reader is not to be taken for told twice by another.
        lock (_gate)
        {
            foreach (var family in _families.Values)
            {
                family.Forget();
            }

            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException exception)
            {
                // The others have told theirs.
                LogUnread(exception);
            }

            return [.. _families.Values.OrderBy(static family => family.Face.Name, StringComparer.Ordinal).Select(static family => family.Read())];
        }
    }

    public void Dispose() => _listener.Dispose();

    // Several applications may live in one process, under test: each has a factory of its own, and the runtime none.
    private Family? FamilyOf(Instrument instrument)
    {
        var isOurs = instrument.Meter.Scope == _meters && (instrument.Meter.Name.StartsWith(Ours, StringComparison.Ordinal) || Others.Contains(instrument.Meter.Name));
        if (!isOurs && (instrument.Meter.Scope is not null || !Others.Contains(instrument.Meter.Name)))
        {
            return null;
        }

        var face = FamilyFace.Of(instrument);
        var family = _families.GetOrAdd(face.Name, static (_, made) => new Family(made.Face, made.Most), (Face: face, Most: _mostSeries));
        return family.Face.Kind == face.Kind ? family : null;
    }

    private void Record(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!((Family)family!).TryRecord(value, LabelText.Of(tags)))
        {
            Interlocked.Increment(ref _leftOut);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Some metrics could not be read.")]
    private partial void LogUnread(Exception exception);
}
