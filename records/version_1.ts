/**
 * The fields in the fingerprints of version 1.0.0, by record and in its order: keys of output
 * fields. The memory of live Zaps depends on them, so they never change. A field that counts later
 * is in the record's `alsoCounted`.
 */
export const version1 = {
  appointmentNote: 'id body userId contactId createdBy__id createdBy__name dateAdded',
  association: `
    id key firstObjectLabel firstObjectKey secondObjectLabel secondObjectKey associationType
    locationId`,
  blog: 'id name',
  blogAuthor: 'id name canonicalLink locationId updatedAt',
  blogCategory: 'id label urlSlug canonicalLink locationId updatedAt',
  blogPost: `
    id title description status urlSlug canonicalLink author categories tags imageUrl
    imageAltText archived publishedAt updatedAt`,
  blogSlug: 'id urlSlug exists',
  business: `
    id name phone email website address city state postalCode country description locationId
    createdBy__source createdBy__channel createdBy__sourceId createdBy__timestamp
    updatedBy__source updatedBy__channel updatedBy__sourceId updatedBy__timestamp createdAt
    updatedAt`,
  calendar: `
    id name description calendarType isActive groupId slug widgetSlug widgetType eventType
    eventTitle eventColor teamMembers[]userId teamMembers[]priority teamMembers[]isPrimary
    teamMembers[]meetingLocationType teamMembers[]meetingLocation
    teamMembers[]locationConfigurations[]kind teamMembers[]locationConfigurations[]location
    teamMembers[]locationConfigurations[]meetingId locationConfigurations[]kind
    locationConfigurations[]location locationConfigurations[]meetingId meetingLocation
    slotDuration slotDurationUnit slotInterval slotIntervalUnit slotBuffer slotBufferUnit
    preBuffer preBufferUnit appoinmentPerSlot appoinmentPerDay allowBookingAfter
    allowBookingAfterUnit allowBookingFor allowBookingForUnit availabilityType
    openHours[]daysOfTheWeek openHours[]hours[]openHour openHours[]hours[]openMinute
    openHours[]hours[]closeHour openHours[]hours[]closeMinute availabilities[]id
    availabilities[]date availabilities[]hours[]openHour availabilities[]hours[]openMinute
    availabilities[]hours[]closeHour availabilities[]hours[]closeMinute availabilities[]deleted
    enableRecurring recurring__freq recurring__count recurring__bookingOption
    recurring__bookingOverlapDefaultStatus autoConfirm allowReschedule allowCancellation
    googleInvitationEmails shouldSendAlertEmailsToAssignedMember alertEmail
    shouldAssignContactToTeamMember shouldSkipAssigningContactForExisting formId stickyContact
    guestType consentLabel formSubmitType formSubmitRedirectURL formSubmitThanksMessage notes
    calendarCoverImage pixelId isLivePaymentMode lookBusyConfig__enabled
    lookBusyConfig__LookBusyPercentage notifications[]type notifications[]shouldSendToContact
    notifications[]shouldSendToGuest notifications[]shouldSendToUser
    notifications[]shouldSendToSelectedUsers notifications[]selectedUsers locationId`,
  calendarEvent: `
    id title startTime endTime calendarId assignedUserId locationId appointmentStatus contactId
    address isRecurring rrule notes description users groupId assignedResources masterEventId
    createdBy__userId createdBy__source dateAdded dateUpdated`,
  calendarGroup: 'id name description slug isActive locationId',
  calendarNotification: `
    id notificationType receiverType channel subject body templateId beforeTime[]timeOffset
    beforeTime[]unit afterTime[]timeOffset afterTime[]unit additionalEmailIds
    additionalPhoneNumbers additionalWhatsappNumbers selectedUsers isActive deleted`,
  calendarResource: `
    id name resourceType description isActive capacity quantity outOfService calendarIds
    locationId`,
  campaign: 'id name status locationId',
  company: `
    id name email phone website logoUrl domain spareDomain subdomain address city state
    postalCode country timezone currency plan status customerType relationshipNumber
    locationCount businessNiche businessCategory businessAffinityGroup isReselling
    isEnterpriseAccount isSandboxAccount premiumUpgraded upgradeEnabledForClients
    cancelEnabledForClients autoSuspendEnabled enableDepreciatedFeatures
    enableNewSubAccountDefaultData disableEmailService twilioTrialMode twilioFreeCredits
    stripeConnectId referralId privacyPolicy termsConditions termsOfServiceVersion
    termsOfServiceAcceptedBy termsOfServiceAcceptedDate privacyPolicyVersion
    privacyPolicyAcceptedBy privacyPolicyAcceptedDate affiliatePolicyVersion
    affiliatePolicyAcceptedBy affiliatePolicyAcceptedDate saasSettings__agencyDashboardVisibleTo
    saasSettings__stripeConnectInitiatedBy onboardingInfo__pending onboardingInfo__haveWebsite
    onboardingInfo__websiteUrl onboardingInfo__industryServed onboardingInfo__customerCount
    onboardingInfo__tools onboardingInfo__location onboardingInfo__conversationDemo
    onboardingInfo__locationId onboardingInfo__snapshotId onboardingInfo__planId
    onboardingInfo__affiliateSignup onboardingInfo__hasJoinedKickoffCall
    onboardingInfo__kickoffActionTaken onboardingInfo__hasJoinedImplementationCall
    onboardingInfo__version`,
  contact: `
    id name firstName lastName email phone companyName type source tags assignedTo followers
    businessId address1 city state postalCode country website timezone dateOfBirth birthMonth
    birthDay additionalEmails additionalPhones dnd dndSettings__Call__status
    dndSettings__Call__message dndSettings__Call__code dndSettings__Email__status
    dndSettings__Email__message dndSettings__Email__code dndSettings__SMS__status
    dndSettings__SMS__message dndSettings__SMS__code dndSettings__WhatsApp__status
    dndSettings__WhatsApp__message dndSettings__WhatsApp__code dndSettings__GMB__status
    dndSettings__GMB__message dndSettings__GMB__code dndSettings__FB__status
    dndSettings__FB__message dndSettings__FB__code bounceEmail unsubscribeEmail
    attributionSource__url attributionSource__campaign attributionSource__utmSource
    attributionSource__utmMedium attributionSource__utmContent attributionSource__referrer
    attributionSource__campaignId attributionSource__fbclid attributionSource__gclid
    attributionSource__msclikid attributionSource__dclid attributionSource__fbc
    attributionSource__fbp attributionSource__fbEventId attributionSource__userAgent
    attributionSource__ip attributionSource__medium attributionSource__mediumId
    lastAttributionSource__url lastAttributionSource__campaign lastAttributionSource__utmSource
    lastAttributionSource__utmMedium lastAttributionSource__utmContent
    lastAttributionSource__referrer lastAttributionSource__campaignId
    lastAttributionSource__fbclid lastAttributionSource__gclid lastAttributionSource__msclikid
    lastAttributionSource__dclid lastAttributionSource__fbc lastAttributionSource__fbp
    lastAttributionSource__fbEventId lastAttributionSource__userAgent lastAttributionSource__ip
    lastAttributionSource__medium lastAttributionSource__mediumId attributions[]url
    attributions[]campaign attributions[]utmSource attributions[]utmMedium
    attributions[]utmContent attributions[]referrer attributions[]campaignId
    attributions[]fbclid attributions[]gclid attributions[]msclikid attributions[]dclid
    attributions[]fbc attributions[]fbp attributions[]fbEventId attributions[]userAgent
    attributions[]ip attributions[]medium attributions[]mediumId keyword ssn attachments offers
    products visitorId emailLowerCase firstNameLowerCase lastNameLowerCase fullNameLowerCase
    locationId deleted lastActivity lastSessionActivityAt dateAdded dateUpdated`,
  contactAppointment: `
    id title startTime endTime status appointmentStatus address notes calendarId groupId
    contactId assignedUserId users assignedResources locationId dateAdded dateUpdated`,
  conversation: `
    id contactId locationId type unreadCount assignedTo inbox starred deleted`,
  customField: `
    id name fieldKey model dataType placeholder position picklistOptions picklistImageOptions
    isAllowedCustomOption isMultiFileAllowed maxFileLimit locationId`,
  email: `
    id threadId conversationId contactId locationId subject body contentType direction status
    from to cc bcc attachments replyToMessageId provider source conversationProviderId altId
    dateAdded`,
  foundConversation: `
    id contactId locationId type unreadCount assignedTo fullName contactName email phone
    lastMessageBody lastMessageType lastMessageDate dateAdded`,
  freeSlot: 'id calendarId date startTime slots',
  location: `
    id name email phone firstName lastName website domain logoUrl address city state postalCode
    country timezone companyId business__name business__address business__city business__state
    business__postalCode business__country business__website business__timezone
    business__logoUrl settings__allowDuplicateContact settings__allowDuplicateOpportunity
    settings__allowFacebookNameMerge settings__disableContactTimezone social__facebookUrl
    social__instagram social__linkedIn social__twitter social__youtube social__pinterest
    social__yelp social__foursquare social__googlePlus social__blogRss social__googlePlacesId`,
  message: `
    id conversationId contactId locationId messageType type direction status body contentType
    attachments source userId conversationProviderId chatWidgetId meta__callDuration
    meta__callStatus meta__email__messageIds meta__email__subject dateAdded`,
  messageRecording: 'id file fileName contentType size fileVersion',
  note: 'id title body userId contactId color pinned dateAdded',
  opportunity: `
    id name status monetaryValue pipelineId pipelineStageId pipelineStageUId contactId
    contact__id contact__name contact__companyName contact__email contact__phone contact__tags
    assignedTo followers source lostReasonId forecastProbability effectiveProbability
    lastStatusChangeAt lastStageChangeAt lastActionDate notes[]id notes[]body notes[]userId
    notes[]dateAdded tasks[]id tasks[]title tasks[]body tasks[]dueDate tasks[]completed
    tasks[]assignedTo calendarEvents[]id calendarEvents[]title calendarEvents[]calendarId
    calendarEvents[]appointmentStatus calendarEvents[]startTime calendarEvents[]endTime
    relations[]associationId relations[]relationId relations[]primary relations[]objectKey
    relations[]recordId relations[]fullName relations[]contactName relations[]companyName
    relations[]email relations[]phone relations[]tags attributions[]utmSessionSource
    attributions[]medium attributions[]isFirst externalObjectId indexVersion locationId
    createdAt updatedAt`,
  pipeline: `
    id name stages[]id stages[]name stages[]position stages[]showInFunnel stages[]showInPieChart
    showInFunnel showInPieChart colorRenderMode locationId`,
  relation: `
    id associationId firstRecordId secondRecordId firstObjectLabel firstObjectKey
    secondObjectLabel secondObjectKey key associationType locationId`,
  snapshot: 'id name type',
  task: 'id title body dueDate completed assignedTo contactId',
  transcription: `
    id transcript sentences[]sentenceIndex sentences[]transcript sentences[]mediaChannel
    sentences[]startTime sentences[]endTime sentences[]confidence`,
  transcriptionFile: 'id file fileName contentType size fileVersion',
  user: `
    id name firstName lastName email phone extension roles__type roles__role roles__locationIds
    roles__restrictSubAccount permissions__campaignsEnabled permissions__campaignsReadOnly
    permissions__contactsEnabled permissions__workflowsEnabled permissions__workflowsReadOnly
    permissions__triggersEnabled permissions__funnelsEnabled permissions__websitesEnabled
    permissions__opportunitiesEnabled permissions__dashboardStatsEnabled
    permissions__bulkRequestsEnabled permissions__appointmentsEnabled
    permissions__reviewsEnabled permissions__onlineListingsEnabled permissions__phoneCallEnabled
    permissions__conversationsEnabled permissions__assignedDataOnly
    permissions__adwordsReportingEnabled permissions__membershipEnabled
    permissions__facebookAdsReportingEnabled permissions__attributionsReportingEnabled
    permissions__settingsEnabled permissions__tagsEnabled permissions__leadValueEnabled
    permissions__marketingEnabled permissions__agentReportingEnabled permissions__botService
    permissions__socialPlanner permissions__bloggingEnabled permissions__invoiceEnabled
    permissions__affiliateManagerEnabled permissions__contentAiEnabled
    permissions__refundsEnabled permissions__recordPaymentEnabled
    permissions__cancelSubscriptionEnabled permissions__paymentsEnabled
    permissions__communitiesEnabled permissions__exportPaymentsEnabled scopes
    lcPhone[]locationId lcPhone[]number platformLanguage deleted`,
  workflow: 'id name status version locationId createdAt updatedAt',
};
