using System.Collections.Immutable;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The <c>Filters</c> of a describe operation: names are ANDed, the values of one name are ORed.</summary>
internal sealed record Filters(ImmutableArray<(string Name, ImmutableHashSet<string> Values)> Items)
{
    /// <summary>The shape of the member.</summary>
    public static readonly MemberShape Shape = new("Filters", ValueShape.List(ValueShape.Structure(
        new MemberShape("Name", ValueShape.Text(min: 1), Required: true),
        new MemberShape("Values", ValueShape.List(ValueShape.Text()), Required: true))));

    /// <summary>Reads the filters of a request.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterValueException: a name that the operation does not have, or no values.</exception>
    public static Filters Read(OperationContext context, params ReadOnlySpan<string> names)
    {
        List<(string, ImmutableHashSet<string>)> items = [];
        foreach (var filter in context.Member("Filters")?.EnumerateArray() ?? default)
        {
            var name = filter.GetProperty("Name").GetString()!;
            if (!names.Contains(name))
            {
                throw new AwsFaultException("InvalidParameterValueException", $"Unrecognized filter name: {name}. Valid names are: {string.Join(", ", names!)}");
            }

            ImmutableHashSet<string> values = [.. filter.GetProperty("Values").EnumerateArray().Select(static value => value.GetString()!)];
            items.Add(values.Count > 0 ? (name, values) : throw new AwsFaultException("InvalidParameterValueException", $"The filter {name} has no values"));
        }

        return new Filters([.. items]);
    }

    /// <summary>Whether a thing whose properties <paramref name="property"/> tells passes all filters.</summary>
    public bool Pass(Func<string, string> property) => Items.All(filter => filter.Values.Contains(property(filter.Name)));

    /// <summary>The same where a property has several values, of which one is enough.</summary>
    public bool PassAny(Func<string, IEnumerable<string>> properties) => Items.All(filter => properties(filter.Name).Any(filter.Values.Contains));

    /// <summary>DMS answers a filter that finds nothing by a fault, not by an empty list.</summary>
    /// <exception cref="AwsFaultException">ResourceNotFoundFault.</exception>
    public void RequireFound(bool found, string what)
    {
        if (!found && Items.Length > 0)
        {
            throw new AwsFaultException("ResourceNotFoundFault", $"No {what} found matching the filter");
        }
    }
}
