using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What lines of one kind have in common.</summary>
public static class RepeatSignature
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // The kind of a line shows at its beginning.
    private const int LongestText = 240;

    /// <summary>
    /// The same number for lines of one kind: of the same place in the engine's source, or of the same text but for its numbers. What warns or
    /// fails must be the same text: the place alone would fold the names of different tables.
    /// </summary>
    public static ulong Of(LogItem item, LogSeverities severity)
    {
        var hash = Add(Start, item.Event?.LogStreamName);
        hash = Add(hash, (ulong)severity);
        if (item.Line is not { } line)
        {
            return AddMasked(hash, LogText.Of(item));
        }

        hash = Add(hash, line.Component);
        return line.SourceFile is { } file && severity is LogSeverities.Info or LogSeverities.Debug
            ? Add(Add(hash, line.SourceFile), (ulong)(line.SourceLine ?? 0))
            : AddMasked(hash, line.Text);
    }

    private static ulong Add(ulong hash, string? text)
    {
        foreach (var letter in text ?? "")
        {
            hash = Add(hash, letter);
        }

        return Add(hash, 0UL);
    }

    private static ulong Add(ulong hash, ulong value) => (hash ^ value) * Prime;

    // Each run of digits counts as one.
    private static ulong AddMasked(ulong hash, string text)
    {
        var inNumber = false;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            var isDigit = char.IsAsciiDigit(letter);
            hash = isDigit && inNumber ? hash : Add(hash, isDigit ? '0' : letter);
            inNumber = isDigit;
        }

        return hash;
    }
}
