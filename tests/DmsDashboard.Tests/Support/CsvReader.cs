using System.Text;

namespace DmsDashboard.Tests.Support;

/// <summary>Reads a CSV file by RFC 4180, sign by sign. Written apart from what writes them.</summary>
internal static class CsvReader
{
    /// <summary>The records of a whole file; each ends with a line end.</summary>
    public static List<List<string>> Read(string file)
    {
        var (records, record, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < file.Length; i++)
        {
            var (sign, next) = (file[i], i + 1 < file.Length ? file[i + 1] : '\0');
            switch (sign)
            {
                case '"' when isQuoted && next == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    record.Add(Take(cell));
                    break;
                case '\r' when !isQuoted && next == '\n':
                    record.Add(Take(cell));
                    records.Add(record);
                    record = [];
                    i++;
                    break;
                default:
                    cell.Append(sign);
                    break;
            }
        }

        Assert.True(cell.Length == 0 && record.Count == 0 && !isQuoted, "The file has no end.");
        return records;
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
