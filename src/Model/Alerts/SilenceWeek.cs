namespace DmsDashboard.Model.Alerts;

/// <summary>Hours that come again each week, in UTC.</summary>
/// <param name="Days">On which days they begin.</param>
/// <param name="Start">When, UTC.</param>
/// <param name="Length">How long they last; up to a week.</param>
public sealed record SilenceWeek(EquatableArray<DayOfWeek> Days, TimeOnly Start, TimeSpan Length)
{
    /// <summary>True in one of those hours. One that begins before midnight may reach into the next days.</summary>
    public bool Holds(DateTimeOffset now)
    {
        for (var back = 0; back <= 7; back++)
        {
            var began = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-back), Start, TimeSpan.Zero);
            if (Days.Contains(began.DayOfWeek) && began <= now && now < began + Length)
            {
                return true;
            }
        }

        return false;
    }
}
