using System.Buffers;

namespace DmsDashboard.Api;

/// <summary>Values as cells of a CSV file (RFC 4180) that no spreadsheet takes for a formula (OWASP: CSV injection).</summary>
internal static class CsvText
{
    // The wide ones are taken for the others where people write Chinese or Japanese.
    private const string FormulaStarts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    // The semicolon and the tab too: a spreadsheet that parts by them would find another cell behind, and perhaps a formula in it.
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t\"\r\n");

    // Readers stop at them, or a terminal obeys them.
    private static readonly SearchValues<char> Unreadable = SearchValues.Create([.. Enumerable.Range(0, 0xa0).Select(static code => (char)code).Where(static sign => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n'))]);

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Cell(string? value)
    {
        var text = Harmless(value ?? "");
        return text.AsSpan().IndexOfAny(Separators) < 0 && text.Trim() == text ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // The apostrophe is what spreadsheets take for "text follows"; other readers find one sign more than was there.
    private static string Harmless(string text)
    {
        var first = text.FirstOrDefault(static sign => FormulaStarts.Contains(sign, StringComparison.Ordinal) || !IsDropped(sign));
        var shown = text.AsSpan().IndexOfAny(Unreadable) < 0 ? text : string.Concat(text.Select(static sign => Unreadable.Contains(sign) ? '\ufffd' : sign));
        return first != '\0' && FormulaStarts.Contains(first, StringComparison.Ordinal) ? "'" + shown : shown;
    }

    // What a spreadsheet may leave out at the beginning of a cell, so that the next sign is the first.
    private static bool IsDropped(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format;
}
