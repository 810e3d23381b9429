using System.Globalization;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Names a line in one circuit's list, across its sources.</summary>
/// <param name="Order">The source's number in the list.</param>
/// <param name="Sequence">The line's number in its source; below zero for lines that were read later than what comes in by itself.</param>
public readonly record struct LogKey(int Order, long Sequence)
{
    /// <summary>The form that goes to the browser and comes back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}.{Sequence}");

    /// <summary>False for what is no key.</summary>
    public static bool TryParse(string? text, out LogKey key)
    {
        key = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            || !long.TryParse(text.AsSpan(dot + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        key = new LogKey(order, sequence);
        return true;
    }
}
