using System.Text.RegularExpressions;

namespace DmsDashboard.Model.Cdc;

/// <summary>Says what is wrong with a MySQL position, with the text itself mended where that can be done.</summary>
internal static partial class BinaryLogMending
{
    internal static string Sentence(string text, string example)
    {
        var split = Parts().Match(text);
        if (!split.Success)
        {
            return $"Give the binary log’s file with its number, a colon and the offset, as in {example}.";
        }

        var (file, number, offset) = (split.Groups["file"].Value, split.Groups["number"].Value, split.Groups["offset"].Value);
        var whole = $"{file}.{number.PadLeft(6, '0')}";
        var digits = number.Length < 6 ? " The file number has 6 digits." : "";
        return offset.Length == 0
            ? $"Add the offset after a colon, as in {whole}:373.{digits}"
            : $"Write it as {whole}:{offset}.{digits}";
    }

    [GeneratedRegex(@"^(?<file>[A-Za-z0-9_][A-Za-z0-9_.-]*)\.(?<number>[0-9]{1,19}):?(?<offset>[0-9]{0,19})\z")]
    private static partial Regex Parts();
}
