using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Statuses;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Status;

/// <summary>Draws the requests of the last minutes as bars, the throttled ones among them in another colour, and says the same in words.</summary>
internal static class TrafficSparkline
{
    private const int MostMinutes = 60;
    private const int Height = 20;
    private const double BarWidth = 1.6;
    private const int Step = 2;

    /// <summary>Minutes from before the process began stay empty: they are not known, and the words say since when is counted.</summary>
    /// <param name="minutes">The oldest first; the last one is that of <paramref name="at"/>.</param>
    /// <param name="at">When they were read.</param>
    /// <param name="zone">What the words' times are in.</param>
    public static MarkupString Draw(ImmutableArray<TrafficCount> minutes, DateTimeOffset at, TimeZoneChoice zone)
    {
        var most = minutes.IsEmpty ? 0 : minutes.Max(static minute => minute.Requests);
        var sent = new MarkupString(Bars(minutes, most, static minute => minute.Requests));
        var throttled = new MarkupString(Bars(minutes, most, static minute => minute.Throttled));
        return EncodedMarkup.Of($"<svg class=\"dm-spark\" viewBox=\"0 0 {MostMinutes * Step} {Height}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Words(minutes, at, zone)}\"><path class=\"sent\" d=\"{sent}\"></path><path class=\"thr\" d=\"{throttled}\"></path></svg>");
    }

    /// <summary>"Requests by minute since 12:00 UTC: at most 14, at 12:05; 3 so far in the last minute; 2 throttled."</summary>
    public static string Words(ImmutableArray<TrafficCount> minutes, DateTimeOffset at, TimeZoneChoice zone)
    {
        if (minutes.IsEmpty || minutes.All(static minute => minute.Requests == 0))
        {
            return "No requests in this time.";
        }

        var most = minutes.MaxBy(static minute => minute.Requests);
        var throttled = minutes.Sum(static minute => minute.Throttled);
        var refused = throttled > 0 ? $"; {StatusWords.Number(throttled)} throttled" : "";
        return $"Requests by minute since {TimeOf(0)} {zone.LabelAt(at)}: at most {StatusWords.Number(most.Requests)}, at {TimeOf(minutes.IndexOf(most))}; {StatusWords.Number(minutes[^1].Requests)} so far in this one{refused}.";

        string TimeOf(int index) => zone.Convert(at.AddMinutes(index - minutes.Length + 1)).ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Bars(ImmutableArray<TrafficCount> minutes, long most, Func<TrafficCount, long> of)
    {
        var path = new StringBuilder();
        for (var index = 0; index < minutes.Length; index++)
        {
            if (of(minutes[index]) is > 0 and var count)
            {
                // One request among many is still seen.
                var height = Math.Max(1, (double)Height * count / most);
                var left = (MostMinutes - minutes.Length + index) * Step;
                path.Append(CultureInfo.InvariantCulture, $"M{left} {Height}h{BarWidth}v{-height:0.#}h{-BarWidth}z");
            }
        }

        return path.ToString();
    }
}
