using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Amazon.JsonRpc;

/// <summary>How the shapes of a service become JSON and back.</summary>
internal static class JsonRpcTypes
{
    /// <summary>Options for one service: how it names members, and how it writes times and enumerations.</summary>
    public static JsonSerializerOptions Options(JsonNamingPolicy naming, params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = naming,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepModelledMembers, TreatLists } },
        };

        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();

        return options;
    }

    // ResponseMetadata, ContentLength and their like belong to AWSSDK.Core, not to the wire.
    private static void KeepModelledMembers(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider is System.Reflection.MemberInfo member
                && member.DeclaringType?.Assembly == typeof(AmazonWebServiceRequest).Assembly)
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    // As the official clients do: null on the wire leaves a list as it was made, and with
    // AWSConfigs.InitializeCollections an empty list counts as not set.
    private static void TreatLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string) || !typeof(System.Collections.IList).IsAssignableFrom(property.PropertyType))
            {
                continue;
            }

            var set = property.Set;
            property.Set = (target, value) =>
            {
                if (value is not null)
                {
                    set(target, value);
                }
            };
            property.ShouldSerialize = (_, value) =>
                value is System.Collections.IList list && (list.Count > 0 || !AWSConfigs.InitializeCollections);
        }
    }
}
