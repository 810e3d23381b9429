using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>What a full load has copied after so much work, and whose changes can be applied from then on: all tables in two searches.</summary>
internal sealed class LoadCurve
{
    // Work is rounded to the clock's ticks: what ends at an instant must have ended then.
    private const double Rounding = 1e-4;

    private readonly Knots _starts;
    private readonly Knots _ends;
    private readonly Knots _completed;
    private readonly Knots _errored;
    private readonly double _last;

    private LoadCurve(List<Load> loads)
    {
        _starts = new Knots(loads.Select(static load => (load.Start, load.Rate)));
        _ends = new Knots(loads.Select(static load => (load.End, load.Rate)));
        _completed = new Knots(loads.Where(static load => !load.IsErrored).Select(static load => (load.End - Rounding, load.Changes)));
        _errored = new Knots(loads.Where(static load => load.IsErrored).Select(static load => (load.End - Rounding, load.Changes)));
        _last = loads.Select(static load => load.End).DefaultIfEmpty().Max();
    }

    /// <summary>The curve of a load.</summary>
    public static LoadCurve Of(LoadRun load, TableTraits traits)
    {
        var schedule = load.NewSchedule(traits);
        List<Load> loads = [];
        for (var position = 0; position < schedule.Order.Count; position++)
        {
            var (table, (start, end)) = (schedule.Order.TableAt(position), schedule.SpanAt(position));
            var rate = schedule.ShareAt(position) * traits.Rows(table) / Math.Max(1e-9, end - start);
            loads.Add(new Load(start, end, rate, traits.ChangesPerSecond(table), schedule.IsErroredAt(position)));
        }

        return new LoadCurve(loads);
    }

    /// <summary>Rows copied.</summary>
    public double Rows(double work) => work <= 0 ? 0 : _starts.Rise(Math.Min(work, _last)) - _ends.Rise(Math.Min(work, _last));

    /// <summary>Changes a second of the tables that are loaded.</summary>
    public double Completed(double work) => _completed.Sum(work);

    /// <summary>Changes a second of the tables that cannot be loaded.</summary>
    public double Errored(double work) => _errored.Sum(work);

    /// <summary>Whether tables are being loaded or wait for it.</summary>
    public bool IsUnderWay(double work) => work < _last;

    private readonly record struct Load(double Start, double End, double Rate, double Changes, bool IsErrored);
}
