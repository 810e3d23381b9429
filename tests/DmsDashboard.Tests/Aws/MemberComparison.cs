using System.Collections;
using System.Reflection;
using Amazon.Runtime;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Tests.Aws;

/// <summary>Compares each member of our records with the SDK's member of the same name, and notes which ones never had a value.</summary>
internal sealed class MemberComparison
{
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _set = [];

    public List<string> Differences { get; } = [];

    public IEnumerable<string> NeverSet => _seen.Except(_set);

    public void Compare(object sent, object kept)
    {
        foreach (var property in kept.GetType().GetProperties().Where(static property => property.SetMethod is not null))
        {
            var source = sent.GetType().GetProperty(property.Name) ?? throw new InvalidOperationException($"The SDK has no {property.Name}.");
            _seen.Add(property.Name);
            CompareValues(property, source.GetValue(sent), property.GetValue(kept));
        }
    }

    private void CompareValues(PropertyInfo property, object? sent, object? kept)
    {
        if (sent is not null)
        {
            _set.Add(property.Name);
        }

        switch (sent, kept)
        {
            case (null, IEnumerable items):
                Check(property, !items.Cast<object>().Any(), sent, kept);
                break;
            case (string text, _):
                Check(property, SecretMask.Apply(text) == kept?.ToString(), sent, kept);
                break;
            case (IList list, IEnumerable items):
                list.Cast<object>().Zip(items.Cast<object>()).ToList().ForEach(pair => CompareItems(property, pair.First, pair.Second));
                Check(property, list.Count == items.Cast<object>().Count(), sent, kept);
                break;
            case (DateTime time, DateTimeOffset at):
                Check(property, at.UtcDateTime == time.ToUniversalTime() && at.Offset == TimeSpan.Zero, sent, kept);
                break;
            case (ConstantClass constant, _):
                Check(property, Equals(constant.Value, kept), sent, kept);
                break;
            case ({ } structure, { } record) when record.GetType().Namespace == typeof(Replication).Namespace && record is not ReplicationStatus:
                Compare(structure, record);
                break;
            default:
                Check(property, Equals(sent, kept) || (sent is null && kept is ReplicationStatus { Raw: null }), sent, kept);
                break;
        }
    }

    private void CompareItems(PropertyInfo property, object sent, object kept)
    {
        if (kept is string)
        {
            CompareValues(property, sent, kept);
        }
        else
        {
            Compare(sent, kept);
        }
    }

    private void Check(PropertyInfo property, bool isSame, object? sent, object? kept)
    {
        if (!isSame)
        {
            Differences.Add($"{property.DeclaringType!.Name}.{property.Name}: '{sent}' became '{kept}'");
        }
    }
}
