using System.Globalization;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A place between events: those before it are less, those from it on are greater or equal. Events sort by time, then by arrival.</summary>
internal readonly record struct LogPosition(long TimestampMillis, long Sequence) : IComparable<LogPosition>
{
    private const int TimestampDigits = 17;
    private const int SequenceDigits = 38;

    /// <summary>The latest time that fits into a token; later ones are cut to it.</summary>
    public const long MaxTimestampMillis = 99_999_999_999_999_999;

    /// <summary>The place just after the event that stands at this one.</summary>
    public LogPosition Next => this with { Sequence = Sequence + 1 };

    /// <summary>The first place of a millisecond.</summary>
    public static LogPosition At(long timestampMillis) => new(Math.Min(timestampMillis, MaxTimestampMillis), 0);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out LogPosition position)
    {
        position = default;
        if (digits.Length is not 1 + TimestampDigits + SequenceDigits || digits[0] is not '3'
            || !long.TryParse(digits[1..(1 + TimestampDigits)], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || !long.TryParse(digits[(1 + TimestampDigits)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        position = new LogPosition(timestamp, sequence);
        return true;
    }

    /// <summary>56 digits, as many as AWS's own tokens and event ids have.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"3{TimestampMillis:D17}{Sequence:D38}");

    public int CompareTo(LogPosition other)
    {
        var byTime = TimestampMillis.CompareTo(other.TimestampMillis);

        return byTime is not 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }

    public static bool operator <(LogPosition left, LogPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(LogPosition left, LogPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(LogPosition left, LogPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LogPosition left, LogPosition right) => left.CompareTo(right) >= 0;
}
