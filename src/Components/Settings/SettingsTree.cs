using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DmsDashboard.Components.Shared;

namespace DmsDashboard.Components.Settings;

/// <summary>Reads settings as sections with names and values, secrets masked. Pure.</summary>
public static class SettingsTree
{
    /// <summary>Never throws: text that is no JSON comes back as a fault.</summary>
    public static SettingsReading Read(string text)
    {
        var (sections, fault) = JsonText.Read(text, Sections);
        return new SettingsReading(fault is null ? sections : [], fault);
    }

    private static ImmutableArray<SettingNode> Sections(JsonElement root)
    {
        var all = Node("", root, isSecret: false);
        if (all.Value is not null)
        {
            return [new SettingNode("", null, [all])];
        }

        ImmutableArray<SettingNode> loose = [.. all.Children.Where(child => child.Value is not null)];
        var sections = all.Children.Where(child => child.Value is null);
        return loose.IsEmpty ? [.. sections] : [new SettingNode("", null, loose), .. sections];
    }

    private static SettingNode Node(string name, JsonElement element, bool isSecret)
    {
        var isHidden = isSecret || SecretText.IsSecretName(name);
        return element.ValueKind switch
        {
            JsonValueKind.Object => new SettingNode(name, null, [.. element.EnumerateObject().Select(member => Node(member.Name, member.Value, isHidden))]),
            JsonValueKind.Array when IsFlat(element) => new SettingNode(name, string.Join(", ", element.EnumerateArray().Select(item => Value(item, isHidden))), []),
            JsonValueKind.Array => new SettingNode(name, null, [.. element.EnumerateArray().Select((item, index) => Node(Number(index), item, isHidden))]),
            _ => new SettingNode(name, Value(element, isHidden), []),
        };
    }

    private static bool IsFlat(JsonElement array) =>
        array.EnumerateArray().All(static item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));

    private static string Value(JsonElement element, bool isHidden) => element.ValueKind switch
    {
        _ when isHidden => SecretText.Mask,
        JsonValueKind.String => SecretText.Masked(element.GetString() ?? ""),
        JsonValueKind.Null => "null",
        _ => element.GetRawText(),
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
