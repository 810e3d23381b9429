namespace DmsDashboard.Api.V1.Paging;

/// <summary>Where something stands in an order, told by its own values: a page that begins behind it is right however the list changes meanwhile.</summary>
/// <param name="IsMissing">True where it has no value in the column that sorts; these come last in either direction.</param>
/// <param name="Number">The value of a column of numbers.</param>
/// <param name="Text">The value of a column of words.</param>
/// <param name="Name">Unique; among equals it decides.</param>
internal sealed record PagePosition(bool IsMissing, long Number, string Text, string Name)
{
    public static PagePosition Of(long? number, string name) => new(number is null, number ?? 0, "", name);

    public static PagePosition Of(string? text, string name) => new(string.IsNullOrEmpty(text), 0, text ?? "", name);

    public static PagePosition Of(DateTimeOffset? time, string name) => Of(time?.UtcTicks, name);

    /// <summary>Less than zero where this comes first.</summary>
    public int CompareTo(PagePosition other, bool isDescending)
    {
        var missing = IsMissing.CompareTo(other.IsMissing);
        if (missing != 0)
        {
            return missing;
        }

        var value = Number.CompareTo(other.Number);
        value = value != 0 ? value : StringComparer.OrdinalIgnoreCase.Compare(Text, other.Text);
        value = isDescending ? -value : value;
        value = value != 0 ? value : StringComparer.OrdinalIgnoreCase.Compare(Name, other.Name);
        return value != 0 ? value : StringComparer.Ordinal.Compare(Name, other.Name);
    }
}
