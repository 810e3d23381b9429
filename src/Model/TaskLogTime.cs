namespace DmsDashboard.Model;

/// <summary>Reads <c>2026-11-15T01:51:22</c>, the engine's <c>:123456</c> behind it and, as CloudWatch writes it, <c>.123Z</c>. UTC where no zone is given.</summary>
internal static class TaskLogTime
{
    private const int Whole = 19;
    private const int MostFraction = 7;
    private const string Form = "dddd-dd-ddTdd:dd:dd";

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time, out int length)
    {
        time = default;
        length = 0;
        if (!Matches(text, Form))
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        if (year is < 1970 or > 9000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(Fraction(text, out length));
        time -= Zone(text, ref length);
        return true;
    }

    // In ticks: the digits stand for 0.d seconds.
    private static long Fraction(ReadOnlySpan<char> text, out int length)
    {
        length = Whole;
        if (text.Length <= Whole + 1 || text[Whole] is not (':' or '.' or ',') || !char.IsAsciiDigit(text[Whole + 1]))
        {
            return 0;
        }

        var (ticks, digits) = (0L, 0);
        for (length++; length < text.Length && digits < MostFraction && char.IsAsciiDigit(text[length]); length++, digits++)
        {
            ticks = ticks * 10 + (text[length] - '0');
        }

        for (; digits < MostFraction; digits++)
        {
            ticks *= 10;
        }

        return ticks;
    }

    private static TimeSpan Zone(ReadOnlySpan<char> text, ref int length)
    {
        var rest = text[length..];
        if (rest is ['Z', ..])
        {
            length++;
            return TimeSpan.Zero;
        }

        if (rest is not ['+' or '-', ..] || !Matches(rest[1..], "dd:dd"))
        {
            return TimeSpan.Zero;
        }

        length += 6;
        var offset = new TimeSpan(Number(rest[1..3]), Number(rest[4..6]), 0);
        return rest[0] == '-' ? -offset : offset;
    }

    private static bool Matches(ReadOnlySpan<char> text, string form)
    {
        if (text.Length < form.Length)
        {
            return false;
        }

        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == 'd' ? !char.IsAsciiDigit(text[i]) : text[i] != form[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
