using System.Globalization;

namespace DmsDashboard.Components.Logs;

/// <summary>How much is listed, and what of it is not to be seen.</summary>
internal static class LogKeptWords
{
    public static string Of(LogDesk desk)
    {
        var words = new List<string> { desk.List.Dropped > 0 ? $"{Number(desk.List.Counts.Lines)} lines kept, older ones are dropped" : $"{Number(desk.List.Counts.Lines)} lines" };
        var rows = desk.Rows;
        if (rows.Routine > 0)
        {
            words.Add($"{Number(rows.Routine)} routine hidden");
        }

        if (rows.Folded > 0)
        {
            words.Add($"{Number(rows.Folded)} repeats folded");
        }

        if (desk.Query.IsFiltered)
        {
            words.Add("filtered");
        }

        return string.Join(" · ", words);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
