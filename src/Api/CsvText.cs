using System.Buffers;

namespace DmsDashboard.Api;

/// <summary>Values as cells of a CSV file (RFC 4180) that no spreadsheet takes for a formula (OWASP: CSV injection).</summary>
internal static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n";

    // The semicolon and the tab too: a spreadsheet that parts by them would find another cell behind, and perhaps a formula in it.
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t\"\r\n");

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Cell(string? value)
    {
        var text = Harmless(value ?? "");
        return text.AsSpan().IndexOfAny(Separators) < 0 && text.Trim() == text ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // The apostrophe is what spreadsheets take for "text follows"; other readers find one sign more than was there.
    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
