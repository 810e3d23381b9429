using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>
/// Reads <c>{operation:INSERT (1), tableName:ORDERS, …}</c> out of a line's text. Values are not quoted, and a statement holds commas and braces of
/// its own: a value ends where one of the known names begins, the last one at the last brace.
/// </summary>
public static class LogContextReader
{
    private static readonly string[] Names = ["operation", "tableName", "schemaName", "txnId", "connectionId", "statement", "streamPosition"];

    /// <summary>The members in the engine's order; empty when the text has no context. One pass, never throws.</summary>
    public static ImmutableArray<LogContextMember> Read(string text)
    {
        var end = text.LastIndexOf('}');
        var name = end < 0 ? null : NextName(text, 0, end, '{');
        if (name is not { } key)
        {
            return [];
        }

        var members = ImmutableArray.CreateBuilder<LogContextMember>();
        while (true)
        {
            var next = NextName(text, key.ValueAt, end, ',');
            members.Add(new LogContextMember(key.Name, text[key.ValueAt..(next?.At ?? end)].Trim()));
            if (next is null)
            {
                return members.ToImmutable();
            }

            key = next.Value;
        }
    }

    private static Key? NextName(string text, int from, int end, char mark)
    {
        for (var at = text.IndexOf(mark, from); at >= 0 && at < end; at = text.IndexOf(mark, at + 1))
        {
            var start = at + 1 < end && text[at + 1] == ' ' ? at + 2 : at + 1;
            foreach (var name in Names)
            {
                var colon = start + name.Length;
                if (colon < end && text[colon] == ':' && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
                {
                    return new Key(name, at, colon + 1);
                }
            }
        }

        return null;
    }

    private readonly record struct Key(string Name, int At, int ValueAt);
}
