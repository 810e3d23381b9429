using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>A replication that a body names, in the same ways as a path.</summary>
internal static class BodyReplication
{
    /// <summary>Null where it cannot be told, which is noted in the reader.</summary>
    /// <param name="body">The reader.</param>
    /// <param name="member">The member that names it.</param>
    /// <param name="id">An identifier, <c>target/identifier</c>, an ARN or <c>target/ARN</c>.</param>
    /// <param name="snapshot">All that are known.</param>
    public static ReplicationEntry? Find(BodyReader body, string member, string id, DmsSnapshot snapshot)
    {
        var found = ReplicationNaming.Find(snapshot, id);
        if (found is [var only])
        {
            return only;
        }

        body.Refuse(member, found is [] ? Missing(id, snapshot) : $"several replications have the identifier '{ReplicationNaming.Shown(id)}': write one of {string.Join(", ", ReplicationNaming.Choices(found))}.");
        return null;
    }

    private static string Missing(string id, DmsSnapshot snapshot) => snapshot.Targets.Any(static target => target.CapturedAt is null)
        ? $"there is no '{ReplicationNaming.Shown(id)}' yet: not every target has been read. Ask again in a moment."
        : $"there is no '{ReplicationNaming.Shown(id)}': the list of replications tells the ids of those that are there.";
}
