using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions.Access;

/// <summary>The door for ending other people's sessions. What ends one is not held up by a record that cannot be written: it is written as soon as that is possible.</summary>
public sealed class SessionActions(ISessions sessions, AuditedCall audited)
{
    /// <summary>Ends a session at once.</summary>
    public async Task<ActionResult> EndAsync(OpenSession session, ActionOrigin origin, CancellationToken cancellationToken)
    {
        if (!origin.Permissions.Has(Capability.ManageAccess))
        {
            var action = new AuditedAction(new AuditedSubject("", "", $"session {session.Id}"), "EndSession", origin) { Verb = "Ending" };
            return await audited.RefuseAsync(action, Capability.ManageAccess, cancellationToken);
        }

        return await sessions.EndAsync(session.Id, origin, CancellationToken.None)
            ? new ActionResult(ActionOutcome.Accepted, $"The session of {session.Name} is over: its pages and connections end now.")
            : new ActionResult(ActionOutcome.NotOffered, $"The session of {session.Name} was over already.");
    }
}
