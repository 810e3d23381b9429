using System.Globalization;

namespace DmsDashboard.Bench;

/// <summary>Prints a figure as soon as it is known, as a row of a Markdown table.</summary>
internal sealed class Report(TextWriter output)
{
    public void Head(string machine) =>
        output.WriteLine($"{machine}{Environment.NewLine}{Environment.NewLine}| Figure | Seen | Target |{Environment.NewLine}|---|---|---|");

    public void Row(string figure, string seen, string target = "") => output.WriteLine($"| {figure} | {seen} | {target} |");

    public static string Millis(double value) => value.ToString(value < 1 ? "0.00" : value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " ms";

    public static string Bytes(double value) => value < 10 * 1024 * 1024
        ? (value / 1024).ToString("0", CultureInfo.InvariantCulture) + " KB"
        : (value / 1024 / 1024).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
