using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Hours that come again each week, in UTC.</summary>
internal sealed record SilenceWeekBody
{
    /// <summary>How a time of a day is written.</summary>
    public const string Form = "HH:mm";

    private const int MinutesOfAWeek = 7 * 24 * 60;

    private const string DayNames = "days", StartTime = "start", Length = "minutes";

    public static string[] Members { get; } = [DayNames, StartTime, Length];

    /// <summary>On which days they begin; at least one.</summary>
    public required ImmutableArray<DayOfWeek> Days { get; init; }

    /// <summary>When, UTC, as HH:mm.</summary>
    public required string Start { get; init; }

    /// <summary>How long they last: 1 to 10080, which is a week.</summary>
    public required int Minutes { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static SilenceWeek Read(BodyReader body)
    {
        var days = body.NeededTexts(DayNames, 7).Select(name => Day(name, body)).Distinct().ToArray();
        var text = body.NeededText(StartTime, "a time of the day in UTC, like 22:00");
        if (!TimeOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && text.Length > 0)
        {
            body.Refuse(StartTime, "write a time of the day in UTC, like 22:00.");
        }

        return new SilenceWeek(new EquatableArray<DayOfWeek>([.. days]), start, TimeSpan.FromMinutes(body.NeededNumber(Length, 1, MinutesOfAWeek)));
    }

    private static DayOfWeek Day(string name, BodyReader body)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (ApiJson.Name(day) == name)
            {
                return day;
            }
        }

        body.Refuse(DayNames, $"'{ReplicationNaming.Shown(name)}' is no day: use {string.Join(", ", Enum.GetValues<DayOfWeek>().Select(ApiJson.Name))}.");
        return default;
    }
}
