using System.Globalization;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>A range of time ahead in words, rounded outwards: nobody is told more exactly than is known.</summary>
internal static class FinishWords
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    /// <summary>"03:40 to 05:10", "tomorrow 03:40 to 05:10", "today 23:40 to tomorrow 01:10"; "by 05:10" where it may be done at once. Never of what lies behind.</summary>
    public static string Clocks(FinishRange finish, DateTimeOffset now)
    {
        var earliest = Down(finish.Earliest);
        var latest = Up(finish.Latest > now ? finish.Latest : now.AddTicks(1));
        if (earliest < now || earliest >= latest)
        {
            return $"by {(PlainTime.Days(latest, now) == 0 ? "" : Day(latest, now) + " ")}{PlainTime.Clock(latest)}";
        }

        var (first, last) = (PlainTime.Days(earliest, now), PlainTime.Days(latest, now));
        return first == last
            ? $"{(first == 0 ? "" : Day(latest, now) + " ")}{PlainTime.Clock(earliest)} to {PlainTime.Clock(latest)}"
            : $"{Day(earliest, now)} {PlainTime.Clock(earliest)} to {Day(latest, now)} {PlainTime.Clock(latest)}";
    }

    /// <summary>"In 1½ to 3 hours", "Within 20 minutes", "In 2 to 3 days".</summary>
    public static string In(FinishRange finish, DateTimeOffset now)
    {
        var (least, most) = (Left(finish.Earliest, now), Left(finish.Latest, now));
        return most switch
        {
            { TotalMinutes: <= 5 } => "In a few minutes",
            { TotalMinutes: <= 90 } => Range(Math.Floor(least.TotalMinutes / 5) * 5, Math.Ceiling(most.TotalMinutes / 5) * 5, "minutes"),
            { TotalHours: <= 10 } => Range(Math.Floor(least.TotalHours * 2) / 2, Math.Ceiling(most.TotalHours * 2) / 2, "hours"),
            { TotalHours: <= 48 } => Range(Math.Floor(least.TotalHours), Math.Ceiling(most.TotalHours), "hours"),
            _ => Range(Math.Floor(least.TotalDays), Math.Ceiling(most.TotalDays), "days"),
        };
    }

    private static string Range(double least, double most, string units) =>
        least <= 0 ? $"Within {Number(most)} {units}"
        : least >= most ? $"In about {Number(most)} {units}"
        : $"In {Number(least)} to {Number(most)} {units}";

    private static string Number(double value)
    {
        var whole = (long)Math.Floor(value);
        var half = value > whole ? "½" : "";
        return whole == 0 && half.Length > 0 ? half : string.Create(CultureInfo.InvariantCulture, $"{whole}{half}");
    }

    private static string Day(DateTimeOffset at, DateTimeOffset now) => PlainTime.Days(at, now) switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => PlainTime.Date(at, now),
    };

    private static TimeSpan Left(DateTimeOffset at, DateTimeOffset now) => at > now ? at - now : TimeSpan.Zero;

    private static DateTimeOffset Down(DateTimeOffset at) => new(at.Ticks / FiveMinutes.Ticks * FiveMinutes.Ticks, at.Offset);

    private static DateTimeOffset Up(DateTimeOffset at) => new((at.Ticks + FiveMinutes.Ticks - 1) / FiveMinutes.Ticks * FiveMinutes.Ticks, at.Offset);
}
